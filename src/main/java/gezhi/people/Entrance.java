package gezhi.people;

import gezhi.people.door.Addresses;
import gezhi.people.door.Presence;
import gezhi.people.door.Presences;
import gezhi.platform.web.Landing;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Puts somebody into the session without asking for a password: after a change of posting or password, after registering, and in the
 * demonstration. Whoever calls has made sure who it is. The session gets a new id and a new token against forged forms.
 */
@Component
public class Entrance {
    private final Presences presences;
    private final SignIns log;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final Landing landing;

    Entrance(Presences presences, SignIns log, Landing landing) {
        this.presences = presences;
        this.log = log;
        this.landing = landing;
    }

    /** Enters with the posting last acted in, writes it into the log, and goes on to the page asked for; false without a usable account. */
    public boolean enter(String city, String login, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Presence> presence = presences.findLast(city, login);
        if (presence.isPresent()) {
            keep(presence.get(), request, response);
            UUID person = presence.get().getPrincipal().person();
            log.record(city, login, person, SignInOutcome.SIGNED_IN, Addresses.masked(request.getRemoteAddr()));
            landing.onAuthenticationSuccess(request, response, presence.get());
        }
        return presence.isPresent();
    }

    /** Goes on in {@code posting}, null for none; false when the person does not hold it today. */
    public boolean goOn(
            String city,
            UUID person,
            @Nullable UUID posting,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Presence> presence = presences.findIn(city, person, posting);
        presence.ifPresent(found -> keep(found, request, response));
        return presence.isPresent();
    }

    /** Where the work of the one who has come in begins. */
    public String firstPage() {
        return SignedIn.find().map(SignedIn::role).map(landing::of).orElse("/");
    }

    private void keep(Presence presence, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(presence);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
