"""What each shell is given to read, so that it asks `cqtrade` and shows what it answers."""

_BASH = r"""# Completion of cqtrade in bash: eval "$(cqtrade completion bash)"
_cqtrade_completion() {
    local program=${1/#\~\//$HOME/} line=${COMP_LINE:0:COMP_POINT} typed cut word
    # bash also parts words at ':', '=' and '@'; what it took for done is not told again.
    typed=${line##*[[:space:]]}
    cut=${typed%"$2"}
    cut=${cut#[\"\']}
    COMPREPLY=()
    while IFS= read -r word; do
        case $word in
        :files) compopt -o default 2>/dev/null; return ;;
        :folders) compopt -o dirnames 2>/dev/null; return ;;
        *[:/@]) compopt -o nospace 2>/dev/null ;;
        esac
        COMPREPLY+=("${word:${#cut}}")
    done < <(COMP_LINE=$line _CQTRADE_COMPLETE=bash "$program" 2>/dev/null </dev/null)
}
complete -F _cqtrade_completion cqtrade
"""

_ZSH = r"""#compdef cqtrade
# Completion of cqtrade in zsh: eval "$(cqtrade completion zsh)"
_cqtrade() {
    local line="${(j: :)words[1,CURRENT-1]} $PREFIX" word label
    local -a described parts
    while IFS=$'\t' read -r word label; do
        case $word in
        :files) [[ $PREFIX == -*=* ]] && compset -P '*='; _files; return ;;
        :folders) [[ $PREFIX == -*=* ]] && compset -P '*='; _files -/; return ;;
        *[:/@]) parts+=("$word") ;;
        *) described+=("${word//:/\\:}${label:+:$label}") ;;
        esac
    done < <(COMP_LINE=$line _CQTRADE_COMPLETE=zsh ${~words[1]} 2>/dev/null </dev/null)
    (( $#parts )) && compadd -U -S '' -a parts
    (( $#described )) && _describe -V cqtrade described -U
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _cqtrade "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _cqtrade cqtrade
fi
"""

_FISH = r"""# Completion of cqtrade in fish: cqtrade completion fish | source
function __cqtrade_complete
    set -l program (string replace -r '^~/' "$HOME/" -- (commandline -opc)[1])
    set -l token (commandline -ct)
    set -l path (string replace -r '^-[^=]*=' '' -- $token)
    set -l option (string replace -r '^(-[^=]*=)?.*' '$1' -- $token)
    set -l told COMP_LINE=(commandline -cp | string collect) _CQTRADE_COMPLETE=fish
    for answer in (env $told $program 2>/dev/null </dev/null)
        switch $answer
            case ':files*'
                printf '%s\n' $option(__fish_complete_path $path)
            case ':folders*'
                printf '%s\n' $option(__fish_complete_directories $path '')
            case '*'
                printf '%s\n' $answer
        end
    end
end
complete -c cqtrade -f -a '(__cqtrade_complete)'
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
