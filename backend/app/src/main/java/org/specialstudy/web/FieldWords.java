package org.specialstudy.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says in plain words what is wrong with each field that bean validation refused. */
@Component
class FieldWords {

    private final Words words;

    FieldWords(Words words) {
        this.words = words;
    }

    FieldProblem of(Refusal.Wrong wrong, Locale language) {
        return new FieldProblem(wrong.field(), wrong.code(), words.say(language, wrong.code(), wrong.args()));
    }

    FieldProblem of(String field, String code, Locale language) {
        return new FieldProblem(field, code, words.say(language, "field." + code));
    }

    List<FieldProblem> of(Errors errors, Locale language) {
        return errors.getAllErrors().stream().map(error -> of(error, language)).toList();
    }

    List<FieldProblem> of(HandlerMethodValidationException e, Locale language) {
        return e.getParameterValidationResults().stream()
            .flatMap(result -> result.getResolvableErrors().stream().map(error -> error instanceof ObjectError inBody
                ? of(inBody, language)
                : worded(result.getMethodParameter().getParameterName(), error, language)))
            .toList();
    }

    private FieldProblem of(ObjectError error, Locale language) {
        return worded(error instanceof FieldError field ? field.getField() : error.getObjectName(), error, language);
    }

    /** The constraint's own numbers (least, most) fill {@code {1}}, {@code {2}} in the order of their names, as Spring hands them over. */
    private FieldProblem worded(String field, MessageSourceResolvable error, Locale language) {
        var codes = error.getCodes();
        var code = codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
        var args = Stream.ofNullable(error.getArguments()).flatMap(Stream::of)
            .map(argument -> argument instanceof MessageSourceResolvable ? field : argument).toArray();
        var known = words.knows(language, "field." + code);
        return new FieldProblem(field, code, words.say(language, known ? "field." + code : "field.invalid", args));
    }

    private static String kebab(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
