package org.vigie.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be taken, asked before a store is opened or loaded. */
final class Ports {
  private Ports() {}

  static void requireFree(int port) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw new CommandException("port.taken", Integer.toString(port));
    }
  }
}
