package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The objects that Kustomize makes of a folder, read as strictly as the API server can be told to.
 */
final class Manifests {
  static final String LABEL = "app.kubernetes.io/";

  private static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1/CronJob", CronJob.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
          Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
          Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
          Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                /** The model would keep fields that Kubernetes does not know. */
                @Override
                public Boolean hasAnySetter(Annotated member) {
                  return false;
                }
              });

  private final List<JsonNode> objects;

  private Manifests(List<JsonNode> objects) {
    this.objects = objects;
  }

  static Manifests overlay(String name) throws Exception {
    return new Manifests(render(Path.of("k8s/overlays", name)));
  }

  /**
   * The production overlay with all that is optional, as another instance in the same namespace.
   */
  static Manifests secondInstance(Path folder) throws Exception {
    return of(
        folder,
        """
        namePrefix: second-
        resources: [%1$s/overlays/production]
        components: [%1$s/components/gateway]
        labels:
          - pairs: {app.kubernetes.io/instance: second, app.kubernetes.io/version: 0.1.0}
            includeSelectors: true
        """);
  }

  /** Another overlay, in which {@code %1$s} is the folder of the manifests. */
  static Manifests of(Path folder, String kustomization) throws Exception {
    Path k8s = folder.toRealPath().relativize(Path.of("k8s").toRealPath());
    Files.writeString(folder.resolve("kustomization.yaml"), kustomization.formatted(k8s));
    return new Manifests(render(folder));
  }

  List<JsonNode> all() {
    return objects;
  }

  /** The only object of a kind that belongs to a component: the server or the backup. */
  JsonNode one(String kind, String component) {
    List<JsonNode> found =
        objects.stream()
            .filter(object -> object.path("kind").asText().equals(kind))
            .filter(object -> label(object, "component").equals(component))
            .toList();
    assertEquals(1, found.size(), kind + " of the " + component);
    return found.get(0);
  }

  JsonNode server(String kind) {
    return one(kind, "server");
  }

  Deployment deployment() throws JsonProcessingException {
    return (Deployment) read(server("Deployment"));
  }

  static String label(JsonNode object, String name) {
    return object.path("metadata").path("labels").path(LABEL + name).asText();
  }

  static Object read(JsonNode object) throws JsonProcessingException {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    Class<?> type = KINDS.get(kind);
    assertNotNull(type, kind + " is none that is known");
    return YAML.treeToValue(object, type);
  }

  private static List<JsonNode> render(Path folder) throws Exception {
    return YAML.readerFor(JsonNode.class).<JsonNode>readValues(kustomize(folder)).readAll();
  }

  private static String kustomize(Path folder) throws InterruptedException {
    try {
      Process kubectl =
          new ProcessBuilder("kubectl", "kustomize", folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String yaml;
      try (InputStream output = kubectl.getInputStream()) {
        yaml = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertEquals(0, kubectl.waitFor(), folder + " does not render");
      return yaml;
    } catch (IOException e) {
      assumeTrue(false, "kubectl is needed to render the manifests: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }
}
