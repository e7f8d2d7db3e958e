package gezhi.people.web;

import gezhi.platform.web.FormErrors;

record PasswordPage(FormErrors errors) {}
