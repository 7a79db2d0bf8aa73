package org.parley.security;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An identity provider on the loopback interface that knows one key pair. */
public class TestIdentityProvider implements QuarkusTestResourceLifecycleManager {
  static final String AUDIENCE = "parley-test";
  static final KeyPair KEYS = keys();

  private static final String KEY_ID = "one";
  private static String issuer;
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    issuer = "http://localhost:" + server.getAddress().getPort();
    answer(
        "/.well-known/openid-configuration",
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
         "authorization_endpoint": "%1$s/authorize", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer));
    RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
    answer(
        "/keys",
        """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
        """
            .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent())));
    server.start();
    return Map.of(
        "parley.oidc.enabled", "true",
        "parley.oidc.issuer", issuer,
        "parley.oidc.audience", AUDIENCE);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** The claims of a good token of an editor. */
  static JwtClaimsBuilder claims() {
    return Jwt.issuer(issuer)
        .subject("4711")
        .preferredUserName("elena")
        .audience(AUDIENCE)
        .groups(Set.of("editor"))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plusSeconds(60));
  }

  /** A token with these claims, signed as the provider signs. */
  static String sign(JwtClaimsBuilder claims) {
    return sign(claims, KEYS);
  }

  static String sign(JwtClaimsBuilder claims, KeyPair keys) {
    return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
  }

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
