package gezhi.people.door;

import gezhi.people.Accounts;
import gezhi.people.SignInOutcome;
import gezhi.people.SignIns;
import gezhi.people.door.Verification.Verified;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Login and password against the accounts of the city at hand; every attempt is written down. */
@Component
class SigningIn implements AuthenticationProvider {
    private final RateLimits limits;
    private final Verification verification;
    private final SignIns log;
    private final Presences presences;

    SigningIn(RateLimits limits, Verification verification, SignIns log, Presences presences) {
        this.limits = limits;
        this.verification = verification;
        this.log = log;
        this.presences = presences;
    }

    /** Not let in; says why, as far as the one who knocks may know. */
    static final class NotLetIn extends AuthenticationException {
        private final SignInOutcome outcome;

        NotLetIn(SignInOutcome outcome) {
            super(outcome.code());
            this.outcome = outcome;
        }

        SignInOutcome outcome() {
            return outcome;
        }
    }

    @Override
    public Authentication authenticate(Authentication given) throws AuthenticationException {
        Gate gate = given.getDetails() instanceof Gate details ? details : new Gate(null, "");
        if (!limits.allows(RateLimits.Door.SIGN_IN, gate.address())) {
            throw new NotLetIn(SignInOutcome.TOO_MANY);
        }
        String city = gate.city();
        if (city == null) {
            throw new NotLetIn(SignInOutcome.WRONG);
        }
        String login = Accounts.normal(given.getName());
        Verified verified = verification.verify(city, login, String.valueOf(given.getCredentials()));
        log.record(city, login, verified.person(), verified.outcome(), Addresses.masked(gate.address()));
        if (verified.outcome() != SignInOutcome.SIGNED_IN) {
            throw new NotLetIn(verified.outcome());
        }
        return presences.findLast(city, login).orElseThrow(() -> new NotLetIn(SignInOutcome.WRONG));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
