using Hubei;
using ReportGen.Publishing.Commands;

return ReportCommands.Run(DisclosureForms.All, args);
