package gezhi.exchange.clients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Programs come without a session: no cookie lets anybody in here, so there is nothing that a foreign page could misuse. Each interface
 * asks for keys itself and says no in its own notation.
 */
@Configuration(proxyBeanMethods = false)
class ApiDoors {

    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        return http.securityMatcher("/open311/**", "/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
