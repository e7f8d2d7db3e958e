package gezhi.platform.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks whether the port is free before anything is started: a database made for nothing takes a minute on a slow machine. */
public final class FreePort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final int USUAL = 8080;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        Environment settings = prepared.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, USUAL);
        @Nullable InetAddress address = settings.getProperty("server.address", InetAddress.class);
        if (port > 0) {
            look(port, address);
        }
    }

    private static void look(int port, @Nullable InetAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            throw new PortInUseException(port, taken);
        } catch (IOException unclear) {
            // The web server will say it better.
        }
    }
}
