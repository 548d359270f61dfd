"""Where keys are kept: the keyring of the operating system, and nowhere else."""
