package gezhi.demo;

import gezhi.platform.Role;
import gezhi.platform.web.PageNotice;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    @Profile("demo")
    PageNotice filling(DemoCity city) {
        return new PageNotice(
                Set.of(),
                Set.of(Role.values()),
                () -> city.isFilling() ? Optional.of(PageNotice.Words.of("demo.filling")) : Optional.empty());
    }
}
