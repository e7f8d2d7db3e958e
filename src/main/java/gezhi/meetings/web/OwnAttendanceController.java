package gezhi.meetings.web;

import gezhi.meetings.OwnAttendance;
import gezhi.membership.Members;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own attendance, for members whose account is bound to their entry. */
@Controller
@PreAuthorize(MeetingsWeb.SIGNED_IN)
class OwnAttendanceController {
    private final OwnAttendance own;
    private final Members members;
    private final MeetingPages pages;

    OwnAttendanceController(OwnAttendance own, Members members, MeetingPages pages) {
        this.own = own;
        this.members = members;
        this.pages = pages;
    }

    /** @param state in words */
    record Row(String on, String kinds, String topic, String organization, String state) {
        static Row of(OwnAttendance.Line line, MeetingPages pages) {
            return new Row(
                    line.heldOn().toString(),
                    pages.kinds(line.kinds()),
                    line.topic(),
                    line.organization(),
                    pages.say(line.state().messageKey()));
        }
    }

    /** @param mine the reader's own entry; null when their account is bound to none */
    record OwnPage(
            List<Row> rows, @Nullable String next, @Nullable UUID mine) {}

    @GetMapping("/meetings/mine")
    String mine(@RequestParam(defaultValue = "") String after, Model model) {
        Slice<OwnAttendance.Line> found = own.list(after);
        model.addAttribute(
                "page",
                new OwnPage(
                        found.rows().stream().map(line -> Row.of(line, pages)).toList(),
                        found.next(),
                        members.findMine().map(member -> member.id()).orElse(null)));
        return "meetings/mine";
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnListing {
        @Bean
        Listing attendanceOfMine(OwnAttendance own, MeetingPages pages) {
            return new PlainListing(
                    "attendance-mine",
                    "/meetings/mine",
                    Set.of(MeetingsWeb.PEOPLE),
                    List.of("day", "kinds", "topic", "organization", "state"),
                    filters -> rows -> Slice.walk(
                            after -> own.list(after).map(line -> Row.of(line, pages)),
                            found -> found.forEach(each -> rows.accept(List.of(
                                    each.on(), each.kinds(), each.topic(), each.organization(), each.state())))));
        }
    }
}
