package gezhi.people.web;

import gezhi.people.SignInOutcome;
import gezhi.people.door.Addresses;
import gezhi.people.store.LogStore;

/** A line of the log of sign-ins. */
record SignInRow(String at, String login, String name, String address, String outcome, String colour) {

    /** True when they sat at the machine the program runs on. */
    public boolean local() {
        return Addresses.isThisMachine(address);
    }

    static SignInRow of(LogStore.SignIn row, Minutes minutes) {
        return new SignInRow(
                minutes.show(row.at()),
                row.login(),
                row.name(),
                row.address(),
                "people.outcome." + row.outcome().code(),
                row.outcome() == SignInOutcome.SIGNED_IN ? "status-green" : "status-amber");
    }
}
