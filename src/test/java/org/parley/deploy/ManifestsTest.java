package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kustomize makes of {@code k8s/}, read as strictly as the API server can be told to. */
class ManifestsTest {
  private static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
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

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void everyObjectFitsTheSchemasOfKubernetes(String overlay) throws Exception {
    Map<String, JsonNode> objects = rendered(overlay);

    assertTrue(objects.size() >= 7, objects.keySet().toString());
    for (JsonNode object : objects.values()) {
      read(object);
    }
  }

  @Test
  void aFieldThatKubernetesDoesNotKnowIsFound() throws Exception {
    ObjectNode deployment = (ObjectNode) rendered("local").get("Deployment");
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("imagePullPolice", "x");

    assertThrows(JsonProcessingException.class, () -> read(deployment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void podsKeepToTheRestrictedPodSecurityStandard(String overlay) throws Exception {
    PodSpec pod = deployment(overlay).getSpec().getTemplate().getSpec();

    assertNull(pod.getHostNetwork());
    assertNull(pod.getHostPID());
    assertNull(pod.getHostIPC());
    assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
    assertTrue(pod.getSecurityContext().getRunAsUser() > 0);
    assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
    assertEquals(false, pod.getAutomountServiceAccountToken());
    for (Volume volume : pod.getVolumes()) {
      assertNull(volume.getHostPath());
      assertTrue(
          volume.getEmptyDir() != null || volume.getPersistentVolumeClaim() != null,
          volume.getName());
    }
    for (Container container : pod.getContainers()) {
      assertEquals(List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
      assertEquals(List.of(), container.getSecurityContext().getCapabilities().getAdd());
      assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
      assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem());
      assertNull(container.getSecurityContext().getPrivileged());
      assertNull(container.getSecurityContext().getRunAsUser());
      assertTrue(container.getPorts().stream().allMatch(port -> port.getHostPort() == null));
      assertFalse(container.getResources().getLimits().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void selectorsFindThePods(String overlay) throws Exception {
    Map<String, JsonNode> objects = rendered(overlay);
    Deployment deployment = deployment(overlay);
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    Service service = (Service) read(objects.get("Service"));

    assertTrue(
        labels
            .entrySet()
            .containsAll(deployment.getSpec().getSelector().getMatchLabels().entrySet()));
    assertTrue(labels.entrySet().containsAll(service.getSpec().getSelector().entrySet()));
  }

  @Test
  void productionHasNoSecretOfItsOwnAndUpdatesWithoutAGap() throws Exception {
    Map<String, JsonNode> objects = rendered("production");
    Deployment deployment = deployment("production");
    Container parley = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);

    assertNull(objects.get("Secret"));
    assertEquals(
        List.of("PARLEY_DB_URL", "PARLEY_DB_USER", "PARLEY_DB_PASSWORD", "PARLEY_DB_REPLICA_URL"),
        parley.getEnv().stream()
            .filter(e -> e.getValueFrom().getSecretKeyRef() != null)
            .map(EnvVar::getName)
            .toList());
    assertEquals(
        0, deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal());
    assertNotNull(parley.getReadinessProbe().getHttpGet());
  }

  private static Deployment deployment(String overlay) throws Exception {
    return (Deployment) read(rendered(overlay).get("Deployment"));
  }

  private static Object read(JsonNode object) throws JsonProcessingException {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    Class<?> type = KINDS.get(kind);
    assertNotNull(type, kind + " is none that is known");
    return YAML.treeToValue(object, type);
  }

  /** The objects by their kinds, of each of which there is one. */
  private static Map<String, JsonNode> rendered(String overlay) throws Exception {
    Map<String, JsonNode> objects = new TreeMap<>();
    YAML.readerFor(JsonNode.class)
        .<JsonNode>readValues(kustomize(overlay))
        .forEachRemaining(object -> assertNull(objects.put(object.path("kind").asText(), object)));
    return objects;
  }

  private static String kustomize(String overlay) throws InterruptedException {
    try {
      Process kubectl =
          new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String yaml;
      try (InputStream output = kubectl.getInputStream()) {
        yaml = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertEquals(0, kubectl.waitFor(), overlay + " does not render");
      return yaml;
    } catch (IOException e) {
      assumeTrue(false, "kubectl is needed to render the manifests: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }
}
