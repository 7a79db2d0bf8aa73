package org.parley.security;

import io.netty.util.NetUtil;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a client logs in from. */
final class ClientNetwork {
  /** Bytes of the part of an IPv6 address that is assigned to one client. */
  private static final int PREFIX = 8;

  private ClientNetwork() {}

  /** Returns the IPv4 address, or the part of the IPv6 address that the client can't choose. */
  static String of(AuthenticationRequest request) {
    RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(request);
    return of(context.request().remoteAddress().hostAddress());
  }

  /** Those whose proxy names no address count as one client. */
  static String of(@Nullable String address) {
    InetAddress known =
        address == null ? null : NetUtil.createInetAddressFromIpAddressString(address);
    return known instanceof Inet6Address
        ? HexFormat.of().formatHex(known.getAddress(), 0, PREFIX)
        : String.valueOf(address);
  }
}
