package gezhi.meetings.web;

import gezhi.meetings.Absences;
import gezhi.meetings.LongAbsent;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.web.PageNotice;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingsWeb {
    /** Whoever has an account: what one keeps goes by the person, whatever their post. */
    static final String SIGNED_IN = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM')";

    static final Role[] PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)).toArray(Role[]::new);

    @Bean
    PageNotice longAbsentMembers(Absences absences) {
        return new PageNotice(
                Set.of("/members", "/meetings"),
                Set.of(PEOPLE),
                () -> Optional.of(absences.listForFew())
                        .filter(found -> !found.isEmpty())
                        .map(found -> new PageNotice.Words(
                                "meetings.notice.absent",
                                count(found),
                                "/meetings/long-absent",
                                "meetings.notice.see")));
    }

    private static String count(Slice<LongAbsent> found) {
        return found.rows().size() + (found.next() == null ? "" : "+");
    }
}
