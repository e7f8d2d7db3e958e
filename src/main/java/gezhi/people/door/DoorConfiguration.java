package gezhi.people.door;

import gezhi.people.SignInOutcome;
import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.CurrentCity;
import gezhi.platform.web.TypedLogin;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Hangs the sign-in into the doors of the platform. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Customizer<HttpSecurity> peopleDoors(CityOfRequest cities, Presences presences, Clock clock) {
        return http -> http.formLogin(
                        form -> form.authenticationDetailsSource(gate(cities)).failureHandler(tellWhy()))
                .addFilterBefore(new StillStanding(presences, clock), AuthorizationFilter.class);
    }

    private static AuthenticationDetailsSource<HttpServletRequest, Gate> gate(CityOfRequest cities) {
        return request -> new Gate(cities.find(request).map(CurrentCity::code).orElse(null), request.getRemoteAddr());
    }

    private static AuthenticationFailureHandler tellWhy() {
        return (request, response, refused) -> {
            SignInOutcome outcome =
                    refused instanceof SigningIn.NotLetIn notLetIn ? notLetIn.outcome() : SignInOutcome.WRONG;
            TypedLogin.keep(request);
            response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + outcome.code());
        };
    }
}
