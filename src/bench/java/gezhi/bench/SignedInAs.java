package gezhi.bench;

import gezhi.platform.Role;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Puts a signed-in person into every new session, in front of the product's own doors; from there on all is as usual. */
final class SignedInAs {
    private SignedInAs() {}

    /** A leader of the whole city. */
    static void leaderOf(String city, ConfigurableApplicationContext context) {
        SignedIn leader = new SignedIn(city, UUID.randomUUID(), "leader", "测试领导", Role.LEADER, city, null, "莆田市");
        whoever(() -> leader, context);
    }

    /** Whoever it is when the session begins; without a cookie every request has a new one. */
    static void whoever(Supplier<SignedIn> who, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("signedInAs", FilterRegistrationBean.class, () -> registration(who));
    }

    private static SecurityContextImpl signedIn(SignedIn person) {
        var authority = new SimpleGrantedAuthority("ROLE_" + person.role().name());
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(authority)));
    }

    private static FilterRegistrationBean<Filter> registration(Supplier<SignedIn> who) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            var session = ((HttpServletRequest) request).getSession();
            String key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
            if (session.getAttribute(key) == null) {
                session.setAttribute(key, signedIn(who.get()));
            }
            chain.doFilter(request, response);
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
