# Finds a JDK for the scripts of this repository. To be sourced: `. tools/jdk.sh; require_jdk`.

# Services may have none, and the build keeps what it downloads there.
export HOME=${HOME:-~}

# The oldest JDK that Stigar is built and run on.
readonly oldest_jdk=17

say() {
    printf '%s\n' "stigar: $*" >&2
}

# Prints the feature version of the JDK in directory $1 (17 for 17.0.15), or fails if there is none.
jdk_feature() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    local version=
    if [ -r "$1/release" ]; then # reading it saves the start of a JVM
        version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    fi
    [ -n "$version" ] && printf '%s\n' "$version"
}

# Prints a word for the very build of the JDK in directory $1: an update is another one.
jdk_build() {
    local build
    build=$(sed -n 's/^JAVA_RUNTIME_VERSION="\{0,1\}\([^"]*\).*/\1/p' "$1/release" 2>/dev/null) || true
    printf '%s\n' "${build:-$(jdk_feature "$1")}"
}

is_new_enough() {
    local feature
    feature=$(jdk_feature "$1") && [ "$feature" -ge "$oldest_jdk" ]
}

# Prints the home of a JDK that is new enough: JAVA_HOME, then the one on PATH, then the oldest of the machine's.
find_jdk() {
    local javac home
    if [ -n "${JAVA_HOME-}" ] && is_new_enough "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return
    fi
    if javac=$(command -v javac); then
        javac=$(readlink -f "$javac")
        home=${javac%/bin/javac}
        if is_new_enough "$home"; then
            printf '%s\n' "$home"
            return
        fi
    fi
    home=$(for home in /usr/lib/jvm/*; do
        is_new_enough "$home" && printf '%s %s\n' "$(jdk_feature "$home")" "$home"
    done | sort -n | head -n 1)
    [ -n "$home" ] && printf '%s\n' "${home#* }"
}

is_debian() {
    command -v apt-get >/dev/null && [ -r /etc/debian_version ]
}

# Installs packages $@ as root on Debian or Ubuntu; elsewhere fails and says nothing.
install_packages() {
    is_debian && [ "$(id -u)" -eq 0 ] || return 1
    {
        DEBIAN_FRONTEND=noninteractive apt-get update -qq \
            && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } >&2
}

# Sets and exports JAVA_HOME; installs a JDK where it may, else says the line to run and ends the script with 69.
require_jdk() {
    local home
    if ! home=$(find_jdk); then
        if is_debian && [ "$(id -u)" -eq 0 ]; then
            say "no JDK $oldest_jdk or newer here: installing openjdk-17-jdk-headless"
            install_packages openjdk-17-jdk-headless || say "the installation failed"
        fi
        if ! home=$(find_jdk); then
            say "a JDK $oldest_jdk or newer is needed, and none was found in JAVA_HOME, PATH or /usr/lib/jvm."
            if is_debian; then
                say "Install one with: sudo apt-get install openjdk-17-jdk-headless"
            elif command -v dnf >/dev/null; then
                say "Install one with: sudo dnf install java-17-openjdk-devel"
            else
                say "Install one from your system's packages, or set JAVA_HOME to where it is."
            fi
            exit 69
        fi
    fi
    JAVA_HOME=$home
    export JAVA_HOME
}
