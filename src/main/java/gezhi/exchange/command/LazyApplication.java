package gezhi.exchange.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its web and its timers, started by the first command that needs it. */
final class LazyApplication implements AutoCloseable {
    /** Only what the command asks for is made, so that no page, door or timer is. */
    private static final Map<String, Object> QUIET =
            Map.of("spring.main.lazy-initialization", "true", "logging.level.gezhi", "warn");

    private final Class<?> application;
    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;

    LazyApplication(Class<?> application, List<String> settings) {
        this.application = application;
        this.settings = settings;
    }

    <T> T bean(Class<T> type) {
        if (context == null) {
            context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(QUIET)
                    .run(settings.toArray(String[]::new));
        }
        return context.getBean(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
