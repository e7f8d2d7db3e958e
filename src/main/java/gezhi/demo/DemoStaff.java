package gezhi.demo;

import gezhi.organizations.Offices;
import gezhi.people.Postings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The offices and people that the steps before this one have put there. */
@Component
@Profile("demo")
class DemoStaff {
    private final Offices offices;
    private final Postings postings;

    DemoStaff(Offices offices, Postings postings) {
        this.offices = offices;
        this.postings = postings;
    }

    DemoOfficeBook offices(String city) {
        return new DemoOfficeBook(offices.listUnder(city));
    }

    DemoCast cast(String city) {
        return new DemoCast(postings, city);
    }
}
