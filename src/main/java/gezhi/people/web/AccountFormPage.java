package gezhi.people.web;

import gezhi.people.Account;
import gezhi.platform.web.FormErrors;

record AccountFormPage(Account.Draft form, FormErrors errors) {}
