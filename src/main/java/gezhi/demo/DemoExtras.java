package gezhi.demo;

import gezhi.membership.Charge;
import gezhi.membership.Charges;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.SignInExtras;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The choices below the form of the sign-in page. */
@Component
@Profile("demo")
class DemoExtras implements SignInExtras {
    private final Accounts accounts;
    private final Postings postings;
    private final Charges charges;

    DemoExtras(Accounts accounts, Postings postings, Charges charges) {
        this.accounts = accounts;
        this.postings = postings;
        this.charges = charges;
    }

    /** @param role message key */
    record Choice(String login, String role, String place) {}

    @Override
    public String template() {
        return "demo/sign-in";
    }

    @Override
    public List<Choice> page(String city) {
        return Scoped.call(
                Scope.system(city),
                () -> Arrays.stream(DemoRoles.values())
                        .flatMap(role -> choice(role).stream())
                        .toList());
    }

    private Optional<Choice> choice(DemoRoles role) {
        return accounts.findByLogin(role.login()).map(account -> {
            if (role.keepsMembers()) {
                String place = charges.list(null, "").rows().stream()
                        .filter(charge -> charge.person().equals(account.person()))
                        .map(Charge::bodyName)
                        .findFirst()
                        .orElse("");
                return new Choice(account.login(), "demo.role." + role, place);
            }
            Optional<Posting> posting =
                    postings.listHeldBy(account.person()).stream().findFirst();
            return new Choice(
                    account.login(),
                    posting.map(Posting::role).orElse(Role.RESIDENT).messageKey(),
                    posting.map(Posting::place).orElse(""));
        });
    }
}
