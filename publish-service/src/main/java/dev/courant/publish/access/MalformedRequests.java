package dev.courant.publish.access;

import dev.courant.model.EventCodec;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Answers what is no request of HTTP/1.1, or names no address or host, with problem details, before
 * anything else sees it; then closes the connection.
 */
final class MalformedRequests extends ChannelInboundHandlerAdapter {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9a-fA-F:.]+])(:\\d{0,5})?");

  private static final long PATIENCE_MS = 1_000;

  private boolean closing;

  static void addTo(Channel channel) {
    if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
      channel
          .pipeline()
          .addAfter(NettyPipeline.HttpCodec, "courant.malformedRequests", new MalformedRequests());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    @Nullable Malformed malformed =
        message instanceof HttpObject part && !closing ? Malformed.of(part) : null;
    if (malformed == null && !closing) {
      context.fireChannelRead(message);
      return;
    }
    ReferenceCountUtil.release(message);
    if (malformed != null) {
      closing = true;
      context.writeAndFlush(malformed.answer()).addListener(_ -> leave(context));
    }
  }

  /** What is still being sent is read and dropped: a reset would take the answer away. */
  private static void leave(ChannelHandlerContext context) {
    if (context.channel() instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    }
    context.executor().schedule(() -> context.close(), PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (closing) {
      context.read();
    } else {
      context.fireChannelReadComplete();
    }
  }

  /** What is wrong with a request. */
  private record Malformed(HttpResponseStatus status, String type, String title) {
    static @Nullable Malformed of(HttpObject part) {
      if (part.decoderResult().isFailure()) {
        return switch (part.decoderResult().cause()) {
          case TooLongHttpLineException _ ->
              new Malformed(
                  HttpResponseStatus.REQUEST_URI_TOO_LONG,
                  "uri-too-long",
                  "The address is too long");
          case TooLongHttpHeaderException _ ->
              new Malformed(
                  HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                  "header-fields-too-large",
                  "The headers are too long");
          case null, default -> bad("This is no request of HTTP/1.1");
        };
      }
      return part instanceof HttpRequest request ? of(request) : null;
    }

    private static @Nullable Malformed of(HttpRequest request) {
      List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
      if (hosts.size() > 1 || hosts.stream().anyMatch(host -> !HOST.matcher(host).matches())) {
        return bad("The request names no host, or more than one");
      }
      if (hosts.isEmpty() && HttpVersion.HTTP_1_1.equals(request.protocolVersion())) {
        return bad("The request names no host");
      }
      return isAddress(request.uri()) ? null : bad("The request names no address");
    }

    private static boolean isAddress(String uri) {
      try {
        URI address = new URI(uri);
        return uri.startsWith("/") || uri.equals("*") || address.getHost() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private static Malformed bad(String title) {
      return new Malformed(HttpResponseStatus.BAD_REQUEST, "malformed-request", title);
    }

    DefaultFullHttpResponse answer() {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("type", "urn:courant:problem:" + type);
      problem.put("title", title);
      problem.put("status", status.code());
      byte[] body = EventCodec.encode(problem);
      DefaultFullHttpResponse response =
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
      response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
      response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
      response.headers().set(HttpHeaderNames.CONNECTION, "close");
      return response;
    }
  }
}
