package gezhi.demo;

import gezhi.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration's own doors. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSignIn {

    @Bean
    PublicPaths demoPaths() {
        return PublicPaths.of("/demo/sign-in", "/set-up");
    }
}
