package org.vigie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Whether the client of a request that is being answered is still there. A server notices that a
 * connection was closed only when it reads or writes, so we read: while one request is answered
 * nothing else does. What a client sent ahead, its next request, is handed to the connection.
 */
public final class Connections {
  private static final int GLIMPSE = 64;

  private Connections() {}

  /**
   * Whether the connection was closed by the client. Called by the thread of the request, whose
   * body was read to its end.
   */
  public static boolean wasLeft(HttpServletRequest request) {
    if (!(ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
        instanceof HttpConnection connection)) {
      return false;
    }
    EndPoint end = connection.getEndPoint();
    if (!end.isOpen() || end.isInputShutdown()) {
      return true;
    }
    if (!connection.isRequestBufferEmpty()) {
      return false;
    }
    ByteBuffer ahead = BufferUtil.allocate(GLIMPSE);
    try {
      int read = end.fill(ahead);
      if (read > 0) {
        connection.onUpgradeTo(ahead);
      }
      return read < 0;
    } catch (IOException broken) {
      return true;
    }
  }
}
