package gezhi.demo;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those who look at the city of a report: leader, administrator, auditor and dispatcher of the whole city, let in by one click. */
@Component
@Profile("demo")
class ReportPeople {
    private final Accounts accounts;
    private final Postings postings;

    ReportPeople(Accounts accounts, Postings postings) {
        this.accounts = accounts;
        this.postings = postings;
    }

    boolean areThere() {
        return accounts.findByLogin(DemoRoles.ADMIN.login()).isPresent();
    }

    void post(String city) {
        post(city, DemoRoles.CITY, Role.DISPATCHER);
        post(city, DemoRoles.LEADER, Role.LEADER);
        post(city, DemoRoles.ADMIN, Role.ADMINISTRATOR);
        post(city, DemoRoles.AUDITOR, Role.AUDITOR);
    }

    private void post(String city, DemoRoles who, Role role) {
        Account account = accounts.create(new Account.Draft(who.title(), who.login(), null), new Secret.None())
                .get();
        postings.grant(account.person(), Posting.Draft.of(role, city)).get();
    }
}
