package org.parley.security;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Network by which clients without a login are distinguished. */
public final class ClientNetwork {
  /** Bytes of the part of an IPv6 address that is assigned to one client. */
  private static final int PREFIX = 8;

  private ClientNetwork() {}

  /** Returns the IPv4 address, or the part of the IPv6 address that the client can't choose. */
  public static String of(SocketAddress address) {
    // Proxies may write IPv6 addresses in brackets.
    String host = String.valueOf(address.host()).replaceAll("^\\[|]$", "");
    InetAddress known = NetUtil.createInetAddressFromIpAddressString(host);
    return known instanceof Inet6Address
        ? HexFormat.of().formatHex(known.getAddress(), 0, PREFIX)
        : host;
  }
}
