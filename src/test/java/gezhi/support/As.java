package gezhi.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import gezhi.platform.Role;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Acts in a role without an account: {@code mvc.perform(get("/x").with(As.role(city, Role.DISPATCHER)))}. */
public final class As {
    private As() {}

    /** Somebody new in {@code role} over the whole city. {@link Role#PUBLIC} is a visitor who looks at that city. */
    public static RequestPostProcessor role(String city, Role role) {
        return role(city, role, city, null);
    }

    /** Somebody new in {@code role} over {@code subtree}, for {@code office} when there is one. */
    public static RequestPostProcessor role(String city, Role role, String subtree, @Nullable UUID office) {
        return role == Role.PUBLIC ? visitor(city) : person(signedIn(city, role, UUID.randomUUID(), subtree, office));
    }

    /** The same person again and again. */
    public static RequestPostProcessor person(SignedIn person) {
        var authority = new SimpleGrantedAuthority("ROLE_" + person.role().name());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(authority)));
    }

    /** A visitor who has not signed in and looks at {@code city}. */
    public static RequestPostProcessor visitor(String city) {
        return request -> anonymous().postProcessRequest(withCookie(request, new Cookie("city", city)));
    }

    public static SignedIn signedIn(String city, Role role, UUID person, String subtree, @Nullable UUID office) {
        String login = role.name().toLowerCase(java.util.Locale.ROOT);
        return new SignedIn(city, person, login, "测试" + login, role, subtree, office, "测试" + subtree);
    }

    private static MockHttpServletRequest withCookie(MockHttpServletRequest request, Cookie cookie) {
        Cookie[] given = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        request.setCookies(
                Stream.concat(Arrays.stream(given), Stream.of(cookie)).toArray(Cookie[]::new));
        return request;
    }
}
