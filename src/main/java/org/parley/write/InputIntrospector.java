package org.parley.write;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Field;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.VersionedRecord;

/**
 * Teaches Jackson the annotations that make the schema: which fields editors fill in, which of them
 * can't be cleared, and that other records are referred to and not nested.
 */
final class InputIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean hasIgnoreMarker(AnnotatedMember member) {
    if (member.getDeclaringClass().isRecord() || member instanceof AnnotatedConstructor) {
      return super.hasIgnoreMarker(member);
    }
    Field field = field(member);
    return field == null || !InputField.isFilledIn(field);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (type(annotated).isContainerType()) {
      return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL);
    }
    return annotated.hasAnnotation(NonNull.class)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : super.findSetterInfo(annotated);
  }

  @Override
  public @Nullable Object findDeserializer(Annotated annotated) {
    Class<?> referred = referred(annotated, type(annotated));
    return referred == null ? super.findDeserializer(annotated) : new ReferenceReader(referred);
  }

  @Override
  public @Nullable Object findContentDeserializer(Annotated annotated) {
    Class<?> referred = referred(annotated, type(annotated).getContentType());
    return referred == null
        ? super.findContentDeserializer(annotated)
        : new ReferenceReader(referred);
  }

  @Override
  public @Nullable Object findSerializer(Annotated annotated) {
    return referred(annotated, type(annotated)) == null
        ? super.findSerializer(annotated)
        : new ReferenceWriter();
  }

  @Override
  public @Nullable Object findContentSerializer(Annotated annotated) {
    return referred(annotated, type(annotated).getContentType()) == null
        ? super.findContentSerializer(annotated)
        : new ReferenceWriter();
  }

  /** Returns the type of a list's items, which a setter that Panache generates leaves out. */
  @Override
  public JavaType refineDeserializationType(
      MapperConfig<?> config, Annotated annotated, JavaType base) {
    return base.isContainerType() && base.getContentType().isJavaLangObject()
        ? type(annotated)
        : base;
  }

  /** Returns the type of the records that a place refers to; null if it refers to none. */
  private static @Nullable Class<?> referred(Annotated place, @Nullable JavaType type) {
    // A class as such is the record that is filled in.
    return place instanceof AnnotatedMember
            && type != null
            && VersionedRecord.class.isAssignableFrom(type.getRawClass())
        ? type.getRawClass()
        : null;
  }

  /** Returns the type of the property that a field, a getter or a setter is of. */
  private static JavaType type(Annotated place) {
    Field field =
        place instanceof AnnotatedMember member && !member.getDeclaringClass().isRecord()
            ? field(member)
            : null;
    return field == null
        ? place.getType()
        : TypeFactory.defaultInstance().constructType(field.getGenericType());
  }

  /** Returns the field of the entity that a member reads or writes. */
  private static @Nullable Field field(AnnotatedMember member) {
    String name = member.getName();
    String property =
        member instanceof AnnotatedField ? name : name.replaceFirst("^(get|set|is)(?=[A-Z])", "");
    try {
      return member
          .getDeclaringClass()
          .getDeclaredField(Character.toLowerCase(property.charAt(0)) + property.substring(1));
    } catch (NoSuchFieldException e) {
      return null;
    }
  }
}
