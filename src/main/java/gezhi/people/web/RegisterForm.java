package gezhi.people.web;

import gezhi.people.Account;
import org.jspecify.annotations.Nullable;

/** @param name how to call the resident; the login when left empty */
record RegisterForm(
        @Nullable String name,
        String login,
        String password,
        @Nullable String phone) {

    RegisterForm {
        login = login == null ? "" : login;
        password = password == null ? "" : password;
    }

    static RegisterForm empty() {
        return new RegisterForm("", "", "", "");
    }

    Account.Draft draft() {
        return new Account.Draft(name == null || name.isBlank() ? login : name, login, phone);
    }

    boolean isNamed() {
        return name != null && !name.isBlank();
    }
}
