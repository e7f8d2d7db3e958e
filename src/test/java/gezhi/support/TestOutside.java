package gezhi.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** What lies outside the program, on this machine: a mail server, a gateway for text messages, receivers of webhooks. */
public class TestOutside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What somebody sent to the web server; header names are in small letters. */
    public record Received(String path, Map<String, String> headers, String body) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + Servers.MAIL.getSmtp().getPort(),
                "gezhi.notices.address=https://gezhi.test",
                "gezhi.notices.email.from=notices@gezhi.test",
                "gezhi.notices.text.url=" + address("/sms"),
                "gezhi.notices.text.headers.X-Key=abc",
                "gezhi.notices.text.body={\"phone\":\"{to}\",\"content\":\"{text}\"}",
                "gezhi.notices.text.expect=ok",
                "gezhi.notices.patience=8s",
                "gezhi.notices.webhooks.allow-private=true");
    }

    /** Under which a path of the web server is reached. */
    public static String address(String path) {
        return "http://127.0.0.1:" + Servers.WEB.getAddress().getPort() + path;
    }

    /** What the web server answers on a path from now on; 200 and ok for the others. */
    public static void answer(String path, int status, String body) {
        Servers.ANSWERS.put(path, new Answer(status, body));
    }

    /** From now on the answer on a path begins and never ends. */
    public static void drip(String path) {
        Servers.ANSWERS.put(path, Servers.ENDLESS);
    }

    public static List<Received> received(String path) {
        return Servers.RECEIVED.stream()
                .filter(each -> each.path().equals(path))
                .toList();
    }

    /** The e-mails to an address. */
    public static List<? extends Message> mails(String to) {
        return Arrays.stream(Servers.MAIL.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .toList();
    }

    private static boolean isTo(Message message, String to) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body) {}

    private static final class Servers {
        static final Answer ENDLESS = new Answer(200, "never ends");
        static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
        static final ConcurrentLinkedQueue<Received> RECEIVED = new ConcurrentLinkedQueue<>();
        static final GreenMail MAIL = mail();
        static final HttpServer WEB = web();

        private static GreenMail mail() {
            GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
            mail.start();
            return mail;
        }

        private static HttpServer web() {
            try {
                HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                web.createContext("/", Servers::handle);
                web.setExecutor(Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                }));
                web.start();
                return web;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void handle(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            RECEIVED.add(new Received(path, headers, body));
            Answer answer = ANSWERS.getOrDefault(path, new Answer(200, "ok"));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (answer == ENDLESS) {
                // Not closed: whoever reads on waits.
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
                return;
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
