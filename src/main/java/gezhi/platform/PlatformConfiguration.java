package gezhi.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(GezhiSettings.class)
class PlatformConfiguration {

    /** The one source of business time. */
    @Bean
    Clock clock(GezhiSettings settings) {
        return Clock.system(settings.zone());
    }
}
