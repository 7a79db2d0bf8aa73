package org.parley.write;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.Bounded;
import org.parley.model.Formed;
import org.parley.model.HistoricalDate;
import org.parley.model.Identified;
import org.parley.model.Part;
import org.parley.model.TextForm;
import org.parley.model.VersionedRecord;

/**
 * Field that editors can fill in, of a record or of a value in it: all that the record stores and
 * the schema shows.
 *
 * @param type what it holds; for a list, what one item is
 * @param required whether there is no record without it
 * @param maxLength how many characters it can have, if it is a text
 * @param form the form of a text that has one
 * @param bounds the bounds of a number that has some
 */
public record InputField(
    String name,
    Class<?> type,
    boolean list,
    boolean required,
    int maxLength,
    @Nullable TextForm form,
    @Nullable Bounded bounds,
    String description) {

  private static final ClassValue<List<InputField>> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected List<InputField> computeValue(Class<?> type) {
          return declaredBy(type);
        }
      };

  private static final ClassValue<Map<String, Method>> GETTERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return of(type).stream().collect(toMap(InputField::name, field -> field.getter(type)));
        }
      };

  /** Returns the fields of an entity or of a value, in the order in which they are declared. */
  public static List<InputField> of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  private static List<InputField> declaredBy(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .map(part -> of(part.getName(), part.getGenericType(), part.getAccessor(), false))
          .toList();
    }
    List<InputField> fields = new ArrayList<>();
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      List<InputField> own = new ArrayList<>();
      for (Field field : owner.getDeclaredFields()) {
        if (isFilledIn(field)) {
          own.add(of(field.getName(), field.getGenericType(), field, isDerived(field)));
        }
      }
      fields.addAll(0, own);
    }
    return fields;
  }

  private static InputField of(String name, Type type, AnnotatedElement place, boolean derived) {
    boolean list = type instanceof ParameterizedType;
    Class<?> item =
        (Class<?>) (type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : type);
    Description description = Objects.requireNonNull(place.getAnnotation(Description.class), name);
    boolean required = place.isAnnotationPresent(NonNull.class) && !list && !derived;
    Column column = place.getAnnotation(Column.class);
    int maxLength = column == null ? Integer.MAX_VALUE : column.length();
    Formed formed = place.getAnnotation(Formed.class);
    TextForm form = formed == null ? null : formed.value();
    Bounded bounds = place.getAnnotation(Bounded.class);
    return new InputField(name, item, list, required, maxLength, form, bounds, description.value());
  }

  /**
   * Returns true if it holds values that have fields themselves and are no records of their own.
   */
  public boolean isValue() {
    return type.isAnnotationPresent(Description.class)
        && !type.isEnum()
        && type != HistoricalDate.class
        && !VersionedRecord.class.isAssignableFrom(type);
  }

  /** Returns true if it holds values that are kept in rows with ids, but are no records. */
  boolean isPart() {
    return Identified.class.isAssignableFrom(type) && !VersionedRecord.class.isAssignableFrom(type);
  }

  /** Returns the value of the field in an entity or in a value. */
  public @Nullable Object of(Object entity) {
    try {
      return Objects.requireNonNull(GETTERS.get(entity.getClass()).get(name)).invoke(entity);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method getter(Class<?> owner) {
    String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String getter = (type == boolean.class ? "is" : "get") + suffix;
    try {
      return owner.getMethod(owner.isRecord() ? name : getter);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns true if editors fill in a field of an entity. */
  static boolean isFilledIn(Field field) {
    return field.isAnnotationPresent(Description.class)
        && (!field.isAnnotationPresent(Ignore.class) || field.isAnnotationPresent(Part.class))
        && !field.isAnnotationPresent(Version.class)
        && !isOtherSide(field);
  }

  /** Returns true if another record holds the reference that the field shows. */
  private static boolean isOtherSide(Field field) {
    OneToMany list = field.getAnnotation(OneToMany.class);
    JoinColumn column = field.getAnnotation(JoinColumn.class);
    return list != null ? !list.mappedBy().isEmpty() : column != null && !column.insertable();
  }

  /** Returns true if the record derives the value itself if none is given. */
  private static boolean isDerived(Field field) {
    return field.getName().equals("slug");
  }
}
