package gezhi.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class FreePortTests {

    @Test
    void aBusyPortIsToldBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> look(port))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(String.valueOf(port));
        }
    }

    @Test
    void aFreePortAndOneToBeChosenAreFine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatCode(() -> look(port)).doesNotThrowAnyException();
        assertThatCode(() -> look(0)).doesNotThrowAnyException();
    }

    private static void look(int port) {
        MockEnvironment settings = new MockEnvironment().withProperty("server.port", String.valueOf(port));
        new FreePort()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], settings));
    }
}
