using Hospital;
using ReportGen.Publishing.Commands;

return ReportCommands.Run(HospitalForms.All, args);
