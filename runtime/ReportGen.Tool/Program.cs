using ReportGen.Publishing.Commands;

// The tool inside the package ReportGen: it knows no form but those of the assemblies named with --forms.
return ReportCommands.Run([], args);
