package dev.understudy.standalone.doctor;

import java.util.List;

/** Looks at one thing and says what it saw. Whatever is wrong there is a finding, never an exception. */
@FunctionalInterface
public interface Check {
    List<Finding> examine();
}
