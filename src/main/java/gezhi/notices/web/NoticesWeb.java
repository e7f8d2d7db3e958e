package gezhi.notices.web;

import gezhi.notices.Notices;
import gezhi.platform.web.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesWeb {

    @Bean
    Bell bell(Notices notices) {
        return new Bell() {
            @Override
            public String href() {
                return "/notices";
            }

            @Override
            public int waiting() {
                return notices.unread();
            }
        };
    }
}
