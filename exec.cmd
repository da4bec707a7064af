@rem npm runs scripts with sh, where exec makes Heard the direct child of npm, or with cmd, where this is exec.
@%*
