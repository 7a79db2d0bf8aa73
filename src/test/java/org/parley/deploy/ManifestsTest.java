package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manifests that Kustomize makes of {@code k8s/} fit Kubernetes, are secure and belong
 * together.
 */
class ManifestsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"local", "production", "second"})
  void everyObjectFitsTheSchemasOfKubernetes(String overlay) throws Exception {
    List<JsonNode> objects = manifests(overlay).all();

    assertTrue(objects.size() >= 7, objects.toString());
    for (JsonNode object : objects) {
      Manifests.read(object);
    }
  }

  @Test
  void aFieldThatKubernetesDoesNotKnowIsFoundInEveryObject() throws Exception {
    for (JsonNode object : manifests("second").all()) {
      for (String part : List.of("", "/metadata", "/spec")) {
        if (object.at(part) instanceof ObjectNode) {
          JsonNode wrong = object.deepCopy();
          ((ObjectNode) wrong.at(part)).put("unheardOf", "x");
          assertThrows(JsonProcessingException.class, () -> Manifests.read(wrong), part + object);
        }
      }
    }
    ObjectNode deployment = (ObjectNode) Manifests.overlay("local").server("Deployment");
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("imagePullPolice", "x");
    assertThrows(JsonProcessingException.class, () -> Manifests.read(deployment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production", "second"})
  void podsKeepToTheRestrictedPodSecurityStandard(String overlay) throws Exception {
    Manifests manifests = manifests(overlay);
    List<PodSpec> pods = new ArrayList<>();
    pods.add(manifests.deployment().getSpec().getTemplate().getSpec());
    if (!overlay.equals("local")) {
      CronJob backup = (CronJob) Manifests.read(manifests.one("CronJob", "backup"));
      pods.add(backup.getSpec().getJobTemplate().getSpec().getTemplate().getSpec());
    }

    for (PodSpec pod : pods) {
      assertNull(pod.getHostNetwork());
      assertNull(pod.getHostPID());
      assertNull(pod.getHostIPC());
      assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
      assertTrue(pod.getSecurityContext().getRunAsUser() > 0);
      assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
      assertNull(pod.getSecurityContext().getSeLinuxOptions());
      assertNull(pod.getSecurityContext().getAppArmorProfile());
      assertNull(pod.getSecurityContext().getWindowsOptions());
      assertEquals(List.of(), pod.getSecurityContext().getSysctls());
      assertEquals(false, pod.getAutomountServiceAccountToken());
      assertEquals(List.of(), pod.getInitContainers());
      assertEquals(List.of(), pod.getEphemeralContainers());
      for (Volume volume : pod.getVolumes()) {
        assertNull(volume.getHostPath());
        assertTrue(
            volume.getEmptyDir() != null
                || volume.getPersistentVolumeClaim() != null
                || volume.getSecret() != null,
            volume.getName());
      }
      for (Container container : pod.getContainers()) {
        assertEquals(List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        assertEquals(List.of(), container.getSecurityContext().getCapabilities().getAdd());
        assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem());
        assertNull(container.getSecurityContext().getPrivileged());
        assertNull(container.getSecurityContext().getRunAsUser());
        assertNull(container.getSecurityContext().getRunAsNonRoot());
        assertNull(container.getSecurityContext().getSeccompProfile());
        assertNull(container.getSecurityContext().getSeLinuxOptions());
        assertNull(container.getSecurityContext().getAppArmorProfile());
        assertNull(container.getSecurityContext().getWindowsOptions());
        assertNull(container.getSecurityContext().getProcMount());
        assertTrue(container.getPorts().stream().allMatch(port -> port.getHostPort() == null));
        assertFalse(container.getResources().getLimits().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production", "second"})
  void everyObjectAndPodHasTheRecommendedLabels(String overlay) throws Exception {
    Manifests manifests = manifests(overlay);
    List<JsonNode> labelled = new ArrayList<>(manifests.all());
    labelled.add(manifests.server("Deployment").at("/spec/template"));
    if (!overlay.equals("local")) {
      labelled.add(manifests.one("CronJob", "backup").at("/spec/jobTemplate/spec/template"));
    }
    for (JsonNode object : labelled) {
      for (String label :
          List.of("name", "instance", "version", "component", "part-of", "managed-by")) {
        assertFalse(
            Manifests.label(object, label).isEmpty(),
            () -> object.path("kind").asText("A pod") + " has no label " + label);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production", "second"})
  void selectorsFindThePodsOfTheServerOfTheirInstanceOnly(String overlay) throws Exception {
    Manifests manifests = manifests(overlay);
    JsonNode labels =
        manifests.server("Deployment").at("/spec/template/metadata/labels").deepCopy();
    List<JsonNode> selectors = selectors(manifests);

    assertTrue(selectors.size() >= (overlay.equals("local") ? 4 : 7), selectors.toString());
    for (JsonNode selector : selectors) {
      assertTrue(selects(selector, labels), selector + " misses " + labels);
      for (String label : List.of("name", "component", "instance")) {
        ObjectNode other = labels.deepCopy();
        other.put(Manifests.LABEL + label, "other");
        assertFalse(selects(selector, other), selector + " finds " + other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "second"})
  void theBackupsPolicyIsForTheBackupOfItsInstanceOnly(String overlay) throws Exception {
    Manifests manifests = manifests(overlay);
    JsonNode selector =
        manifests.one("NetworkPolicy", "backup").at("/spec/podSelector/matchLabels");
    JsonNode labels =
        manifests
            .one("CronJob", "backup")
            .at("/spec/jobTemplate/spec/template/metadata/labels")
            .deepCopy();

    assertTrue(selects(selector, labels), selector + " misses " + labels);
    for (String label : List.of("name", "component", "instance")) {
      ObjectNode other = labels.deepCopy();
      other.put(Manifests.LABEL + label, "other");
      assertFalse(selects(selector, other), selector + " finds " + other);
    }
  }

  @Test
  void namesWithAPrefixAreReferredTo() throws Exception {
    Manifests second = manifests("second");
    String service = second.server("Service").at("/metadata/name").asText();

    assertEquals("second-parley", service);
    assertEquals(
        service,
        second.server("Ingress").at("/spec/rules/0/http/paths/0/backend/service/name").asText());
    for (JsonNode rule : second.server("HTTPRoute").at("/spec/rules")) {
      assertEquals(service, rule.at("/backendRefs/0/name").asText());
    }
    assertEquals(
        second.server("Deployment").at("/metadata/name"),
        second.server("HorizontalPodAutoscaler").at("/spec/scaleTargetRef/name"));
    JsonNode pod = second.server("Deployment").at("/spec/template/spec");
    assertEquals(
        second.server("ServiceAccount").at("/metadata/name"), pod.path("serviceAccountName"));
    assertEquals(
        second.server("ConfigMap").at("/metadata/name"),
        pod.at("/containers/0/envFrom/0/configMapRef/name"));
    assertEquals(
        second.one("PersistentVolumeClaim", "backup").at("/metadata/name"),
        second
            .one("CronJob", "backup")
            .at("/spec/jobTemplate/spec/template/spec/volumes")
            .findValue("claimName"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void aChangedSettingRollsOut(String overlay) throws Exception {
    Manifests manifests = Manifests.overlay(overlay);
    String settings = manifests.server("ConfigMap").at("/metadata/name").asText();

    assertTrue(settings.matches("parley-[a-z0-9]{10}"), settings + " has no hash");
    assertEquals(
        settings,
        manifests
            .server("Deployment")
            .at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
            .asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void imagesAreExact(String overlay) throws Exception {
    Manifests manifests = Manifests.overlay(overlay);
    List<String> images = new ArrayList<>();
    manifests.all().forEach(object -> images.addAll(object.findValuesAsText("image")));

    assertEquals(overlay.equals("local") ? 1 : 2, images.size());
    for (String image : images) {
      assertTrue(
          image.matches("localhost/parley:h2|.+:\\d+\\.\\d+.*|.+@sha256:[0-9a-f]{64}"),
          () -> image + " is no exact version");
    }
    if (overlay.equals("production")) {
      JsonNode server = manifests.server("Deployment");
      String image = server.findValuesAsText("image").get(0);
      String version = Manifests.label(server, "version");
      assertTrue(
          image.contains("@sha256:") || image.contains(":" + version + "-"),
          () -> image + " is not of the version " + version);
    }
  }

  @Test
  void anImageCanBePinnedByItsDigest() throws Exception {
    String digest = "sha256:" + "0123456789abcdef".repeat(4);

    Manifests pinned =
        Manifests.of(
            folder,
            """
            resources: [%1$s/overlays/production]
            images:
              - {name: registry.example.org/parley, digest: '%2$s'}
            """
                .formatted("%1$s", digest));

    assertEquals(
        "registry.example.org/parley@" + digest,
        pinned.server("Deployment").findValuesAsText("image").get(0));
  }

  @Test
  void productionHasNoSecretOfItsOwnAndUpdatesWithoutAGap() throws Exception {
    Manifests manifests = Manifests.overlay("production");
    Deployment deployment = manifests.deployment();
    Container parley = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);

    assertTrue(manifests.all().stream().noneMatch(o -> o.path("kind").asText().equals("Secret")));
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

  @Test
  void theBackupConnectsAsTheServerDoes() throws Exception {
    Manifests production = Manifests.overlay("production");
    JsonNode server = production.server("Deployment").at("/spec/template/spec");
    JsonNode backup =
        production.one("CronJob", "backup").at("/spec/jobTemplate/spec/template/spec");

    List<String> keys = backup.path("containers").findValuesAsText("key");
    assertEquals(List.of("url", "user", "password"), keys);
    assertEquals(keys, server.path("containers").findValuesAsText("key").subList(0, 3));
    assertNotNull(server.findValue("secretName"));
    for (String pointer : List.of("/volumes", "/containers/0/volumeMounts")) {
      assertEquals(
          named("database-ca", server.at(pointer)), named("database-ca", backup.at(pointer)));
    }
  }

  private static JsonNode named(String name, JsonNode list) {
    for (JsonNode element : list) {
      if (element.path("name").asText().equals(name)) {
        return element;
      }
    }
    throw new AssertionError(name + " is not in " + list);
  }

  private Manifests manifests(String overlay) throws Exception {
    return overlay.equals("second") ? Manifests.secondInstance(folder) : Manifests.overlay(overlay);
  }

  /** All that chooses pods, or the Service in front of them, by their labels. */
  private static List<JsonNode> selectors(Manifests manifests) {
    List<JsonNode> selectors = new ArrayList<>();
    for (JsonNode object : manifests.all()) {
      if (Manifests.label(object, "component").equals("server")) {
        switch (object.path("kind").asText()) {
          case "Service" -> selectors.add(object.at("/spec/selector"));
          case "NetworkPolicy" -> selectors.add(object.at("/spec/podSelector/matchLabels"));
          case "PodDisruptionBudget", "ServiceMonitor" ->
              selectors.add(object.at("/spec/selector/matchLabels"));
          case "Deployment" -> {
            selectors.add(object.at("/spec/selector/matchLabels"));
            for (JsonNode spread : object.at("/spec/template/spec/topologySpreadConstraints")) {
              selectors.add(spread.at("/labelSelector/matchLabels"));
            }
          }
          default -> {}
        }
      }
    }
    return selectors;
  }

  private static boolean selects(JsonNode selector, JsonNode labels) {
    return selector.properties().stream()
        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
  }
}
