package org.parley.testsupport;

import java.util.Map;

/**
 * Settings that go together, each the subject of one test class: the schema is hidden, every
 * operation is logged as a slow one, and the identity provider can't be reached. They share a
 * program, which takes seconds to build and to start.
 */
public final class RareSettings extends Writing {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = super.getConfigOverrides();
    settings.put("parley.introspection", "false");
    settings.put("parley.log.slow-operations", "0s");
    settings.put("parley.oidc.enabled", "true");
    // No program listens there.
    settings.put("parley.oidc.issuer", "http://localhost:1/realm");
    return settings;
  }
}
