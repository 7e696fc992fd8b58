using Freight;
using ReportGen.Publishing.Commands;

return ReportCommands.Run(FreightForms.All, args);
