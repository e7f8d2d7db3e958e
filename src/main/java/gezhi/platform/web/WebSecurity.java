package gezhi.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The doors of the web: what needs no account is listed by the modules, everything else does. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {
    /** Only what we serve ourselves, and pictures from where a module says; charts and maps set inline styles. */
    private static final String CONTENT_POLICY = """
            default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
            img-src %s; connect-src 'self'; worker-src 'self' blob:; \
            frame-ancestors 'none'; base-uri 'self'; form-action 'self'""";

    @Bean
    PublicPaths frameAssets() {
        return PublicPaths.of(
                "/webjars/**", "/_static/**", "/css/**", "/js/**", "/img/**", "/favicon.ico", "/error", "/sign-in");
    }

    /** After a sign-in one goes on to a page, not to what a script on it had asked for last. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !isForScript(request));
        return cache;
    }

    /** What modules let in. */
    @Bean
    WaysIn waysIn(List<PublicPaths> paths, List<PictureSources> pictures) {
        return new WaysIn(
                paths.stream().flatMap(some -> some.patterns().stream()).toArray(String[]::new),
                Stream.concat(
                                Stream.of("'self'", "data:", "blob:"),
                                pictures.stream().flatMap(some -> some.sources().stream()))
                        .collect(Collectors.joining(" ")));
    }

    private record WaysIn(String[] open, String pictures) {}

    private static boolean isForScript(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null
                || accepted != null && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, WaysIn ways, CityOfRequest cities, Landing landing, PagesAbove pages)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(ways.open())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").successHandler(landing))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new LeadingBack(pages)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_POLICY.formatted(ways.pictures()))))
                .addFilterBefore(new ScopeFilter(cities), AuthorizationFilter.class)
                .build();
    }
}
