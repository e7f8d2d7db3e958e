package gezhi.demo;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * People with plainly made-up names: one for each role in one street ({@link DemoRoles}), and those who work elsewhere. They have no
 * passwords; the demonstration lets them in by a click, and nothing else does until an administrator resets them.
 */
@Component
@Profile("demo")
class DemoPeople implements DemoStep {
    /** 城厢区龙桥街道; where it is not part of the tree, the first township of the first county. */
    private static final String HOME = "350302001";

    private final Divisions divisions;
    private final Offices offices;
    private final Accounts accounts;
    private final Postings postings;
    private final TransactionOperations transactions;

    DemoPeople(
            Divisions divisions,
            Offices offices,
            Accounts accounts,
            Postings postings,
            TransactionOperations transactions) {
        this.divisions = divisions;
        this.offices = offices;
        this.accounts = accounts;
        this.postings = postings;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void fill(String city) {
        if (accounts.findByLogin(DemoRoles.ADMIN.login()).isEmpty()) {
            transactions.executeWithoutResult(status -> {
                postRoles(city);
                postElsewhere(city);
            });
        }
    }

    /** One for each role: grid, its community, its street, its county, the city. */
    private void postRoles(String city) {
        Division street = divisions.find(HOME).orElseGet(() -> first(first(divisions.get(city))));
        Division county = divisions.get(street.parent());
        Division community = first(street);
        Office management =
                offices.findNearest("urban-management", county.code()).orElseThrow();
        Office police = offices.findNearest("police", county.code()).orElseThrow();
        post(DemoRoles.GRID, Posting.Draft.of(Role.GRID_WORKER, first(community).code()));
        post(DemoRoles.DESK, Posting.Draft.of(Role.COMMUNITY_DESK, community.code()));
        post(DemoRoles.STREET, Posting.Draft.of(Role.DISPATCHER, street.code()));
        post(DemoRoles.COUNTY, Posting.Draft.of(Role.DISPATCHER, county.code()));
        post(DemoRoles.CITY, Posting.Draft.of(Role.DISPATCHER, city));
        Account handler = post(DemoRoles.OFFICE, Posting.Draft.handler(management.seat(), management.id()));
        postings.grant(handler.person(), Posting.Draft.handler(police.seat(), police.id()))
                .get();
        post(DemoRoles.SUPERVISOR, Posting.Draft.of(Role.SUPERVISOR, county.code()));
        post(DemoRoles.LEADER, Posting.Draft.of(Role.LEADER, city));
        post(DemoRoles.ADMIN, Posting.Draft.of(Role.ADMINISTRATOR, city));
        post(DemoRoles.AUDITOR, Posting.Draft.of(Role.AUDITOR, city));
        open(DemoRoles.RESIDENT.title(), DemoRoles.RESIDENT.login());
    }

    /** A handler for every office, a dispatcher for every township, desks and grid workers where the cases of the demonstration are. */
    private void postElsewhere(String city) {
        for (Office office : offices.listUnder(city)) {
            postAt("office-", office.seat() + "-" + office.kind(), "演示经办·" + office.name())
                    .accept(Posting.Draft.handler(office.seat(), office.id()));
        }
        for (Division county : divisions.children(city, "").rows()) {
            postAt("county-", county.code(), "演示派单员·" + county.name())
                    .accept(Posting.Draft.of(Role.DISPATCHER, county.code()));
            List<Division> townships = divisions.children(county.code(), "").rows();
            townships.forEach(township -> postAt("street-", township.code(), "演示派单员·" + township.name())
                    .accept(Posting.Draft.of(Role.DISPATCHER, township.code())));
            postInCommunities(townships.getFirst());
        }
    }

    private void postInCommunities(Division township) {
        for (Division community : divisions.children(township.code(), "").rows()) {
            postAt("desk-", community.code(), "演示社区·" + community.name())
                    .accept(Posting.Draft.of(Role.COMMUNITY_DESK, community.code()));
            Division grid = first(community);
            postAt("grid-", grid.code(), "演示网格员·" + community.name())
                    .accept(Posting.Draft.of(Role.GRID_WORKER, grid.code()));
        }
    }

    private java.util.function.Consumer<Posting.Draft> postAt(String prefix, String code, String name) {
        return draft -> {
            Account account = open(name, prefix + code);
            postings.grant(account.person(), draft).get();
        };
    }

    private Account post(DemoRoles role, Posting.Draft draft) {
        Account account = open(role.title(), role.login());
        postings.grant(account.person(), draft).get();
        return account;
    }

    private Account open(String name, String login) {
        return accounts.create(new Account.Draft(name, login, null), new Secret.None())
                .get();
    }

    private Division first(Division parent) {
        return Optional.of(divisions.children(parent.code(), "").rows())
                .filter(children -> !children.isEmpty())
                .map(List::getFirst)
                .orElseThrow(() -> new IllegalStateException("Nothing under " + parent.code()));
    }
}
