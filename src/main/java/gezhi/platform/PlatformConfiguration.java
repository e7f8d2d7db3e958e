package gezhi.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GezhiSettings.class)
class PlatformConfiguration {

    /** The one source of business time. */
    @Bean
    Clock clock(GezhiSettings settings) {
        return Clock.system(settings.zone());
    }
}
