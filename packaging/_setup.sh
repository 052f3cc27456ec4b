# Sourced by run.sh and test.sh: system libraries, then a virtual environment in .venv. Quick when nothing is missing.
cd "$(dirname "$0")/.." || exit 1
python=${PYTHON:-python3}

# Qt's own needs, the window on X11, and a Python that can make environments. Debian and Ubuntu names.
packages="libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4
libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 ${more_packages:-}"

missing_packages() {
    for package in $packages; do
        # Newer releases renamed some with a t64 suffix; either will do.
        dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

can_make_environments() {
    "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    can_make_environments || packages="python3 python3-venv $packages"
    wanted=$(missing_packages)
    [ -n "$wanted" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        echo "Some system libraries are missing. Please run this line once, then start again:" >&2
        echo "  sudo apt-get install $wanted" >&2
        exit 1
    fi
    echo "Installing system libraries: $wanted"
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $wanted >/dev/null
}

make_environment() {
    if ! can_make_environments; then
        echo "Journeymapper needs Python 3.11 or later with its venv module." >&2
        exit 1
    fi
    stamp=$(cksum pyproject.toml)
    [ -x .venv/bin/journeymapper ] && [ "$(cat .venv/stamp 2>/dev/null)" = "$stamp" ] && return 0
    echo "Setting up .venv"
    "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
    echo "$stamp" >.venv/stamp
}

set -e
install_packages
make_environment
