package gezhi.demo;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.Charges;
import gezhi.membership.IdentityNumber;
import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberOutcome;
import gezhi.membership.MemberRoster;
import gezhi.membership.MemberState;
import gezhi.membership.Members;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two branches of one street with members, their secretaries, and who keeps the street's. Names say that they are made up; identity numbers
 * are of the region 99, which no place has, so that they are nobody's.
 */
@Component
@Profile("demo")
class DemoMembers implements DemoStep {
    private static final int EACH = 12;
    private static final int FIRST_ELSEWHERE = 100;
    private static final int DIGITS_OF_A_COUNTY = 6;
    private static final String DIGITS = "一二三四五六七八九十";

    private final Accounts accounts;
    private final Bodies bodies;
    private final Charges charges;
    private final Register register;
    private final Clock clock;

    DemoMembers(Accounts accounts, Bodies bodies, Charges charges, Register register, Clock clock) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.charges = charges;
        this.register = register;
        this.clock = clock;
    }

    /** One at a time, and many at once. */
    @Component
    @Profile("demo")
    record Register(Members members, MemberRoster roster) {}

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public void fill(String city) {
        if (accounts.findByLogin(DemoRoles.SECRETARY.login()).isPresent()) {
            return;
        }
        Body street = street(city);
        List<Body> branches =
                bodies.list(street.seat(), BodyKind.BRANCH, "", "").rows();
        Body first = branches.getFirst();
        Body second = branches.getLast();
        Scope secretary = keeper(city, DemoRoles.SECRETARY, first);
        Scope receiver = keeper(city, DemoRoles.RECEIVER, second);
        keeper(city, DemoRoles.ORGANIZER, street);
        for (int number = 1; number <= EACH; number++) {
            enter(secretary, draft(first, number, number == 3 ? community(second) : null));
            enter(receiver, draft(second, EACH + number, null));
        }
        enterElsewhere(street, Set.of(first.id(), second.id()));
    }

    /** The street in which the demonstration's people work, or the first with two branches. */
    private Body street(String city) {
        return bodies.list(city, BodyKind.WORK_COMMITTEE, "", "").rows().stream()
                .filter(street -> bodies.list(street.seat(), BodyKind.BRANCH, "", "")
                                .rows()
                                .size()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    private Body community(Body branch) {
        return bodies.path(branch).getLast();
    }

    private Scope keeper(String city, DemoRoles role, Body body) {
        Account account = accounts.create(new Account.Draft(role.title(), role.login(), null), new Secret.None())
                .get();
        charges.grant(body.id(), account.person(), account.name());
        return Scope.person(city, Role.RESIDENT, account.person(), "", null);
    }

    /** In the other branches of the county: from two to some fifty each, so that advice has something to say. */
    private void enterElsewhere(Body street, Set<UUID> entered) {
        List<Member.Draft> drafts = new ArrayList<>();
        String county = street.seat().substring(0, DIGITS_OF_A_COUNTY);
        Slice.walk(after -> bodies.list(county, BodyKind.BRANCH, "", after), branches -> {
            for (Body branch : branches) {
                int size = entered.contains(branch.id())
                        ? 0
                        : 2 + Math.floorMod(branch.seat().hashCode(), 47);
                for (int at = 0; at < size; at++) {
                    drafts.add(draft(branch, FIRST_ELSEWHERE + drafts.size(), null));
                }
            }
        });
        register.roster().enter(drafts);
    }

    private void enter(Scope by, Member.Draft draft) {
        if (Scoped.call(by, () -> register.members().add(draft)) instanceof MemberOutcome.Refused(var reason)) {
            throw new IllegalStateException(reason.toString());
        }
    }

    /** Every sixth is on probation, which ends within the month. */
    private Member.Draft draft(Body branch, int number, @Nullable Body registered) {
        boolean probationary = number % 6 == 0;
        LocalDate today = LocalDate.now(clock);
        LocalDate joined = probationary
                ? today.minusYears(1).plusDays(20)
                : LocalDate.of(birthYear(number) + 22 + number % 8, 7, 1);
        MemberState[] states = MemberState.values();
        return new Member.Draft(
                "演示党员" + spoken(number),
                branch.id(),
                probationary ? MemberKind.PROBATIONARY : MemberKind.FULL,
                joined,
                probationary ? null : joined.plusYears(1),
                null,
                states[number % states.length],
                branch.seat(),
                registered == null ? null : registered.id(),
                number % 4 == 1,
                number % 4 == 1 ? "演示职务" : "",
                number % 4 == 1 ? "每月走访一次网格里的独居老人" : "",
                identity(number),
                "1380000%04d".formatted(number),
                "演示路%d号".formatted(number));
    }

    static String identity(int number) {
        String digits = String.format(
                Locale.ROOT,
                "99%04d%d%02d%02d%03d",
                number / 27_000,
                birthYear(number),
                1 + number % 12,
                1 + number / 45 % 27,
                number / 45 / 27 % 1000);
        return digits + IdentityNumber.check(digits);
    }

    private static int birthYear(int number) {
        return 1950 + number % 45;
    }

    static String spoken(int number) {
        StringBuilder words = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            words.append(digit == '0' ? '零' : DIGITS.charAt(digit - '1'));
        }
        return words.toString();
    }
}
