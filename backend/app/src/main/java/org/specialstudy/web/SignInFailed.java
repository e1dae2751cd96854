package org.specialstudy.web;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that did not succeed, answered with 401 and the words of its code. */
public final class SignInFailed extends AuthenticationException {

    private final String code;

    public SignInFailed(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
