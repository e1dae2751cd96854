package org.specialstudy.web;

/** One field that is wrong, as it is written in the request, with the words to show beside it. */
record FieldProblem(String field, String code, String message) {}
