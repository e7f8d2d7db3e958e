package gezhi.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The wire between phone and server, which can get stuck: in the middle of what the phone sends, or before the server's answer is through. It
 * has an address of its own that stays while the server goes and comes.
 */
final class Wire implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final String request;
    private volatile Stuck stuck = new Stuck(Where.NOWHERE, 0);

    /** @param request the beginning of the request that gets stuck, such as {@code POST /field/report} */
    Wire(int server, String request) throws IOException {
        this.server = server;
        this.request = request;
        Thread.ofVirtual().start(this::serve);
    }

    private enum Where {
        NOWHERE,
        IN_THE_UPLOAD,
        BEFORE_THE_ANSWER
    }

    /** @param reached when it was reached */
    private record Stuck(Where where, long after, CompletableFuture<Void> reached) {
        Stuck(Where where, long after) {
            this(where, after, new CompletableFuture<>());
        }
    }

    /** The name under which a browser takes it for secure, as it does a page that works without network. */
    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** The next upload stops after so many bytes. */
    void stickInTheUpload(long bytes) {
        stuck = new Stuck(Where.IN_THE_UPLOAD, bytes);
    }

    /** The next upload comes through, its answer does not. */
    void stickBeforeTheAnswer() {
        stuck = new Stuck(Where.BEFORE_THE_ANSWER, 0);
    }

    void awaitStuck() throws Exception {
        stuck.reached().get(60, TimeUnit.SECONDS);
    }

    void free() {
        stuck = new Stuck(Where.NOWHERE, 0);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                Thread.ofVirtual().start(() -> join(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket phone) {
        try (phone;
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Talk talk = new Talk();
            Thread answers = Thread.ofVirtual().start(() -> answers(talk, to, phone));
            requests(talk, phone, to);
            answers.join();
        } catch (IOException gone) {
            // the server is not there, or one of the two hung up: the other is told by the closing
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection: whether the request that is to get stuck has come by, and how much of it. */
    private static final class Talk {
        private volatile boolean watched;
        private long sent;
    }

    private void requests(Talk talk, Socket phone, Socket to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        InputStream in = phone.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(request)) {
                talk.watched = true;
                talk.sent = 0;
            }
            talk.sent += n;
            Stuck now = stuck;
            if (talk.watched && now.where() == Where.IN_THE_UPLOAD && talk.sent > now.after()) {
                now.reached().complete(null);
                return;
            }
            out.write(buffer, 0, n);
            out.flush();
        }
    }

    private void answers(Talk talk, Socket from, Socket phone) {
        byte[] buffer = new byte[16 * 1024];
        try (phone) {
            InputStream in = from.getInputStream();
            OutputStream out = phone.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Stuck now = stuck;
                if (talk.watched && now.where() == Where.BEFORE_THE_ANSWER) {
                    now.reached().complete(null);
                } else {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        } catch (IOException gone) {
            // one of the two hung up
        }
    }
}
