<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ability</name>
    <message>
        <source>{provider} cannot do this.</source>
        <translation>{provider} cannot do this.</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>1 waits</source>
        <translation>1 waits</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>A permission is missing</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Key refused</translation>
    </message>
    <message>
        <source>Looking for those who left</source>
        <translation>Looking for those who left</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Offline, complete</source>
        <translation>Offline, complete</translation>
    </message>
    <message>
        <source>Offline, not complete</source>
        <translation>Offline, not complete</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Paused by you</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Reading applicants</source>
        <translation>Reading applicants</translation>
    </message>
    <message>
        <source>Reading notes and files</source>
        <translation>Reading notes and files</translation>
    </message>
    <message>
        <source>Reading vacancies</source>
        <translation>Reading vacancies</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Sending paused</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Waits {n} s for {provider}</source>
        <translation>Waits {n} s for {provider}</translation>
    </message>
    <message>
        <source>last complete sync {time}</source>
        <translation>last complete sync {time}</translation>
    </message>
    <message>
        <source>never read completely</source>
        <translation>never read completely</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{left} of {allowed} requests left this minute</source>
        <translation>{left} of {allowed} requests left this minute</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} wait</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>1 applicant</source>
        <translation>1 applicant</translation>
    </message>
    <message>
        <source>1 vacancy</source>
        <translation>1 vacancy</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Its token is given with New key …, beside the key.</source>
        <translation>Its token is given with New key …, beside the key.</translation>
    </message>
    <message>
        <source>New key …</source>
        <translation>New key …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Requests per minute</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Seconds before reading back</source>
        <translation>Seconds before reading back</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Stages, only on this computer</source>
        <translation>Stages, only on this computer</translation>
    </message>
    <message>
        <source>What this key cannot do</source>
        <translation>What this key cannot do</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Your name under notes</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} applicants</translation>
    </message>
    <message>
        <source>{n} vacancies</source>
        <translation>{n} vacancies</translation>
    </message>
</context>
<context>
    <name>AccountStrip</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Asking {provider} …</source>
        <translation>Asking {provider} …</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Check the key</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Go on sending</translation>
    </message>
    <message>
        <source>Go on with the account first.</source>
        <translation>Go on with the account first.</translation>
    </message>
    <message>
        <source>New key …</source>
        <translation>New key …</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>Open {provider}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Pause sending</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Read now</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Settings …</translation>
    </message>
    <message>
        <source>Stages and funnel …</source>
        <translation>Stages and funnel …</translation>
    </message>
    <message>
        <source>The key of {account} works.</source>
        <translation>The key of {account} works.</translation>
    </message>
    <message>
        <source>What each account can do …</source>
        <translation>What each account can do …</translation>
    </message>
    <message>
        <source>Your browser did not open. Copy the address and open it there yourself.</source>
        <translation>Your browser did not open. Copy the address and open it there yourself.</translation>
    </message>
    <message>
        <source>{account} has a new key; what waited goes out now.</source>
        <translation>{account} has a new key; what waited goes out now.</translation>
    </message>
    <message>
        <source>{account} is connected and being read.</source>
        <translation>{account} is connected and being read.</translation>
    </message>
    <message>
        <source>{account} is removed from this computer.</source>
        <translation>{account} is removed from this computer.</translation>
    </message>
</context>
<context>
    <name>Adding files</name>
    <message>
        <source>1 applicant on its way</source>
        <translation>1 applicant on its way</translation>
    </message>
    <message>
        <source>A CV can go along: drop one here, or choose one.</source>
        <translation>A CV can go along: drop one here, or choose one.</translation>
    </message>
    <message>
        <source>Add applicant</source>
        <translation>Add applicant</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>Adding …</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Being put into the outbox …</translation>
    </message>
    <message>
        <source>For {vacancy}, at {account}.</source>
        <translation>For {vacancy}, at {account}.</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Goes to {provider} through the outbox</translation>
    </message>
    <message>
        <source>Somebody with this CV's address is here already, as {ref}.</source>
        <translation>Somebody with this CV's address is here already, as {ref}.</translation>
    </message>
    <message>
        <source>What was empty is filled in from the CV. Check it.</source>
        <translation>What was empty is filled in from the CV. Check it.</translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation>{file} is no file that can be read.</translation>
    </message>
    <message>
        <source>{n} applicants on their way</source>
        <translation>{n} applicants on their way</translation>
    </message>
    <message>
        <source>{provider} takes files up to {size}</source>
        <translation>{provider} takes files up to {size}</translation>
    </message>
    <message>
        <source>{provider} takes no files.</source>
        <translation>{provider} takes no files.</translation>
    </message>
</context>
<context>
    <name>Applicants</name>
    <message>
        <source>1 change in the outbox</source>
        <translation>1 change in the outbox</translation>
    </message>
    <message>
        <source>1 day left to keep this data</source>
        <translation>1 day left to keep this data</translation>
    </message>
    <message>
        <source>1 moved</source>
        <translation>1 moved</translation>
    </message>
    <message>
        <source>1 moved, only on this computer</source>
        <translation>1 moved, only on this computer</translation>
    </message>
    <message>
        <source>Add 1 file to {name}</source>
        <translation>Add 1 file to {name}</translation>
    </message>
    <message>
        <source>Add {n} files to {name}</source>
        <translation>Add {n} files to {name}</translation>
    </message>
    <message>
        <source>No vacancy</source>
        <translation>No vacancy</translation>
    </message>
    <message>
        <source>Note kept on this computer</source>
        <translation>Note kept on this computer</translation>
    </message>
    <message>
        <source>Nothing left to take back: all of it was sent.</source>
        <translation>Nothing left to take back: all of it was sent.</translation>
    </message>
    <message>
        <source>Overdue: this data should have been removed</source>
        <translation>Overdue: this data should have been removed</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Reference {reference}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Taken back: {what}</translation>
    </message>
    <message>
        <source>Wait until this row is read.</source>
        <translation>Wait until this row is read.</translation>
    </message>
    <message>
        <source>a change is on its way</source>
        <translation>a change is on its way</translation>
    </message>
    <message>
        <source>a change was refused</source>
        <translation>a change was refused</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>no stage</translation>
    </message>
    <message>
        <source>only on this computer so far</source>
        <translation>only on this computer so far</translation>
    </message>
    <message>
        <source>seen before once</source>
        <translation>seen before once</translation>
    </message>
    <message>
        <source>seen before, {n} times</source>
        <translation>seen before, {n} times</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>we cannot tell if a change arrived</source>
        <translation>we cannot tell if a change arrived</translation>
    </message>
    <message>
        <source>{name} is no longer where the button said.</source>
        <translation>{name} is no longer where the button said.</translation>
    </message>
    <message>
        <source>{name} to {stage}</source>
        <translation>{name} to {stage}</translation>
    </message>
    <message>
        <source>{name} to {stage}, only on this computer</source>
        <translation>{name} to {stage}, only on this computer</translation>
    </message>
    <message>
        <source>{n} changes in the outbox</source>
        <translation>{n} changes in the outbox</translation>
    </message>
    <message>
        <source>{n} days left to keep this data</source>
        <translation>{n} days left to keep this data</translation>
    </message>
    <message>
        <source>{n} kept on this computer</source>
        <translation>{n} kept on this computer</translation>
    </message>
    <message>
        <source>{n} left alone. The first: {reason}</source>
        <translation>{n} left alone. The first: {reason}</translation>
    </message>
    <message>
        <source>{n} moved</source>
        <translation>{n} moved</translation>
    </message>
    <message>
        <source>{n} moved, only on this computer</source>
        <translation>{n} moved, only on this computer</translation>
    </message>
    <message>
        <source>{n} of them only on this computer</source>
        <translation>{n} of them only on this computer</translation>
    </message>
    <message>
        <source>{n} of {m} can be added. {reason}</source>
        <translation>{n} of {m} can be added. {reason}</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>Applicants</source>
        <translation>Applicants</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Nobody here</translation>
    </message>
    <message>
        <source>Nobody in “{view}”</source>
        <translation>Nobody in “{view}”</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>Nobody matches “{text}”</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>1 more; type a part of its title.</source>
        <translation>1 more; type a part of its title.</translation>
    </message>
    <message>
        <source>Assign 1 person to …</source>
        <translation>Assign 1 person to …</translation>
    </message>
    <message>
        <source>Assign {name} to …</source>
        <translation>Assign {name} to …</translation>
    </message>
    <message>
        <source>Assign {n} people to …</source>
        <translation>Assign {n} people to …</translation>
    </message>
    <message>
        <source>Came with the reference {r}.</source>
        <translation>Came with the reference {r}.</translation>
    </message>
    <message>
        <source>Came with the references {r}.</source>
        <translation>Came with the references {r}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>No vacancy of this account matches “{text}”.</source>
        <translation>No vacancy of this account matches “{text}”.</translation>
    </message>
    <message>
        <source>Only on this computer; nothing is sent.</source>
        <translation>Only on this computer; nothing is sent.</translation>
    </message>
    <message>
        <source>This account has no vacancy yet. Post one, or read the account again.</source>
        <translation>This account has no vacancy yet. Post one, or read the account again.</translation>
    </message>
    <message>
        <source>Title or place of the vacancy</source>
        <translation>Title or place of the vacancy</translation>
    </message>
    <message>
        <source>{n} more; type a part of the title.</source>
        <translation>{n} more; type a part of the title.</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>Nobody is selected.</source>
        <translation>Nobody is selected.</translation>
    </message>
    <message>
        <source>Only applicants who came through a receiver are assigned here; the provider says which vacancy {name} is for.</source>
        <translation>Only applicants who came through a receiver are assigned here; the provider says which vacancy {name} is for.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Taken back: {what}</translation>
    </message>
    <message>
        <source>These are of several accounts. Select people of one account.</source>
        <translation>These are of several accounts. Select people of one account.</translation>
    </message>
    <message>
        <source>the assignment to {vacancy}</source>
        <translation>the assignment to {vacancy}</translation>
    </message>
    <message>
        <source>{name} is assigned to {vacancy}, only on this computer.</source>
        <translation>{name} is assigned to {vacancy}, only on this computer.</translation>
    </message>
    <message>
        <source>{n} people are assigned to {vacancy}, only on this computer.</source>
        <translation>{n} people are assigned to {vacancy}, only on this computer.</translation>
    </message>
</context>
<context>
    <name>Capabilities</name>
    <message>
        <source>Add a photo</source>
        <translation>Add a photo</translation>
    </message>
    <message>
        <source>Add an applicant</source>
        <translation>Add an applicant</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Add documents</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Change a vacancy</source>
        <translation>Change a vacancy</translation>
    </message>
    <message>
        <source>Change an applicant's details</source>
        <translation>Change an applicant's details</translation>
    </message>
    <message>
        <source>Clicks on vacancies</source>
        <translation>Clicks on vacancies</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Delete a vacancy</source>
        <translation>Delete a vacancy</translation>
    </message>
    <message>
        <source>Delete an applicant</source>
        <translation>Delete an applicant</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>Delete notes</translation>
    </message>
    <message>
        <source>Download documents</source>
        <translation>Download documents</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>Make a vacancy</source>
        <translation>Make a vacancy</translation>
    </message>
    <message>
        <source>Move to another stage</source>
        <translation>Move to another stage</translation>
    </message>
    <message>
        <source>Narrow a search of the job board</source>
        <translation>Narrow a search of the job board</translation>
    </message>
    <message>
        <source>Publish a vacancy</source>
        <translation>Publish a vacancy</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Read a vacancy in full</source>
        <translation>Read a vacancy in full</translation>
    </message>
    <message>
        <source>Read an applicant in full</source>
        <translation>Read an applicant in full</translation>
    </message>
    <message>
        <source>Read notes</source>
        <translation>Read notes</translation>
    </message>
    <message>
        <source>Receive applications at once</source>
        <translation>Receive applications at once</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Search the job board</source>
        <translation>Search the job board</translation>
    </message>
    <message>
        <source>Show applicants</source>
        <translation>Show applicants</translation>
    </message>
    <message>
        <source>Show documents</source>
        <translation>Show documents</translation>
    </message>
    <message>
        <source>Show vacancies</source>
        <translation>Show vacancies</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>The team</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Write notes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>not tried</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>only here</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>CapabilitySheet</name>
    <message>
        <source>An account's key may be able to do less than its provider.</source>
        <translation>An account's key may be able to do less than its provider.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What each account can do</source>
        <translation>What each account can do</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>1 applicant</source>
        <translation>1 applicant</translation>
    </message>
    <message>
        <source>1 vacancy</source>
        <translation>1 vacancy</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>Open {provider}</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>The key works.</translation>
    </message>
    <message>
        <source>The key works. One of {total} permissions is missing.</source>
        <translation>The key works. One of {total} permissions is missing.</translation>
    </message>
    <message>
        <source>The key works. {n} of {total} permissions are missing.</source>
        <translation>The key works. {n} of {total} permissions are missing.</translation>
    </message>
    <message>
        <source>Without it:</source>
        <translation>Without it:</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>there</source>
        <translation>there</translation>
    </message>
    <message>
        <source>{host} answered in {seconds} s to the key {key}</source>
        <translation>{host} answered in {seconds} s to the key {key}</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} applicants</translation>
    </message>
    <message>
        <source>{n} vacancies</source>
        <translation>{n} vacancies</translation>
    </message>
</context>
<context>
    <name>ChooserWindow</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Which profile?</source>
        <translation>Which profile?</translation>
    </message>
    <message>
        <source>{folder}, where your data is kept, is not there. Connect the disk that it is on, then start again.</source>
        <translation>{folder}, where your data is kept, is not there. Connect the disk that it is on, then start again.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>Vacancy</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>It was the third time soon after the start, so it begins with the list now. What you had typed is kept.</source>
        <translation>It was the third time soon after the start, so it begins with the list now. What you had typed is kept.</translation>
    </message>
    <message>
        <source>Show the report …</source>
        <translation>Show the report …</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>What you had filled in on "{sheet}" is there when you open it again.</source>
        <translation>What you had filled in on "{sheet}" is there when you open it again.</translation>
    </message>
    <message>
        <source>What you had typed is kept with whom you were writing about.</source>
        <translation>What you had typed is kept with whom you were writing about.</translation>
    </message>
    <message>
        <source>Whom you were looking at is no longer here.</source>
        <translation>Whom you were looking at is no longer here.</translation>
    </message>
    <message>
        <source>You are back where you were.</source>
        <translation>You are back where you were.</translation>
    </message>
    <message>
        <source>recruiterdesk ended unexpectedly.</source>
        <translation>recruiterdesk ended unexpectedly.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Advance</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>Advance to {stage}</source>
        <translation>Advance to {stage}</translation>
    </message>
    <message>
        <source>Assign to a vacancy …</source>
        <translation>Assign to a vacancy …</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Choose a stage …</source>
        <translation>Choose a stage …</translation>
    </message>
    <message>
        <source>Copy a link to this applicant</source>
        <translation>Copy a link to this applicant</translation>
    </message>
    <message>
        <source>Edit details …</source>
        <translation>Edit details …</translation>
    </message>
    <message>
        <source>Everybody's vacancy is known.</source>
        <translation>Everybody's vacancy is known.</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>First applicant</source>
        <translation>First applicant</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Go to all applicants</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Go to the list</translation>
    </message>
    <message>
        <source>Go to the outbox</source>
        <translation>Go to the outbox</translation>
    </message>
    <message>
        <source>Go to unmatched applicants</source>
        <translation>Go to unmatched applicants</translation>
    </message>
    <message>
        <source>Go to vacancies</source>
        <translation>Go to vacancies</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Go to what is new</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Go to whose data must go soon</translation>
    </message>
    <message>
        <source>Last applicant</source>
        <translation>Last applicant</translation>
    </message>
    <message>
        <source>Link with somebody …</source>
        <translation>Link with somebody …</translation>
    </message>
    <message>
        <source>Next applicant</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>Nobody is selected.</source>
        <translation>Nobody is selected.</translation>
    </message>
    <message>
        <source>Previous applicant</source>
        <translation>Previous applicant</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Say they are the same person</source>
        <translation>Say they are the same person</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Select one person first.</source>
        <translation>Select one person first.</translation>
    </message>
    <message>
        <source>Select one person, or exactly two.</source>
        <translation>Select one person, or exactly two.</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Select or leave out</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>Select the next one too</translation>
    </message>
    <message>
        <source>Select the one before too</source>
        <translation>Select the one before too</translation>
    </message>
    <message>
        <source>Show the CV</source>
        <translation>Show the CV</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Take back the last change</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>1 shown</source>
        <translation>1 shown</translation>
    </message>
    <message>
        <source>All accounts were read completely at {time}.</source>
        <translation>All accounts were read completely at {time}.</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>No account is connected yet.</translation>
    </message>
    <message>
        <source>Not complete yet: {accounts}.</source>
        <translation>Not complete yet: {accounts}.</translation>
    </message>
    <message>
        <source>The account was read completely at {time}.</source>
        <translation>The account was read completely at {time}.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>key refused</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>{n} of {m} accounts were read completely at {time}.</source>
        <translation>{n} of {m} accounts were read completely at {time}.</translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>{n} shown</translation>
    </message>
    <message>
        <source>{shown}, complete</source>
        <translation>{shown}, complete</translation>
    </message>
    <message>
        <source>{shown}, complete except {accounts}</source>
        <translation>{shown}, complete except {accounts}</translation>
    </message>
    <message>
        <source>{shown}, not complete yet</source>
        <translation>{shown}, not complete yet</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>The note is 1 character too long. Your text is kept.</source>
        <translation>The note is 1 character too long. Your text is kept.</translation>
    </message>
    <message>
        <source>The note is {n} characters too long. Your text is kept.</source>
        <translation>The note is {n} characters too long. Your text is kept.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Write something first.</translation>
    </message>
</context>
<context>
    <name>ConnectSheet</name>
    <message>
        <source>A new key for {account}</source>
        <translation>A new key for {account}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connect an account</translation>
    </message>
    <message>
        <source>Connect {provider}</source>
        <translation>Connect {provider}</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Copy its address</translation>
    </message>
    <message>
        <source>Fill in what is asked first.</source>
        <translation>Fill in what is asked first.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Finish without these</source>
        <translation>Finish without these</translation>
    </message>
    <message>
        <source>Give the account a name first.</source>
        <translation>Give the account a name first.</translation>
    </message>
    <message>
        <source>Give the address first.</source>
        <translation>Give the address first.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Name of this account</source>
        <translation>Name of this account</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Open the page again</translation>
    </message>
    <message>
        <source>Paste a new key</source>
        <translation>Paste a new key</translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translation>Paste the key first.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>The key is kept in your system's keyring only</source>
        <translation>The key is kept in your system's keyring only</translation>
    </message>
    <message>
        <source>Waiting for you in the browser …</source>
        <translation>Waiting for you in the browser …</translation>
    </message>
    <message>
        <source>What the page gives is kept in your system's keyring only</source>
        <translation>What the page gives is kept in your system's keyring only</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Your name under notes</translation>
    </message>
</context>
<context>
    <name>DeskMenus</name>
    <message>
        <source>All accounts are being read, and what waits is sent.</source>
        <translation>All accounts are being read, and what waits is sent.</translation>
    </message>
    <message>
        <source>All applicants</source>
        <translation>All applicants</translation>
    </message>
    <message>
        <source>Close recruiterdesk</source>
        <translation>Close recruiterdesk</translation>
    </message>
    <message>
        <source>Connect an account first.</source>
        <translation>Connect an account first.</translation>
    </message>
    <message>
        <source>Connect an account …</source>
        <translation>Connect an account …</translation>
    </message>
    <message>
        <source>Diagnostics …</source>
        <translation>Diagnostics …</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Larger text, smaller text</translation>
    </message>
    <message>
        <source>Look for a new version …</source>
        <translation>Look for a new version …</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Narrow or widen the sidebar</source>
        <translation>Narrow or widen the sidebar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Next pane, pane before</source>
        <translation>Next pane, pane before</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Profiles …</source>
        <translation>Profiles …</translation>
    </message>
    <message>
        <source>Read all accounts now</source>
        <translation>Read all accounts now</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Settings …</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Show all keys</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Text as designed</source>
        <translation>Text as designed</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>These keys</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
    <message>
        <source>What each account can do …</source>
        <translation>What each account can do …</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Nederlands</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>nl</source>
        <translation>nl</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>1 day ago</source>
        <translation>1 day ago</translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>1 month ago</translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>1 year ago</translation>
    </message>
    <message>
        <source>A note on each</source>
        <translation>A note on each</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>About this person</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add 1 CV to {vacancy}</source>
        <translation>Add 1 CV to {vacancy}</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Add anyway</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>Add to {name}</translation>
    </message>
    <message>
        <source>Add {n}</source>
        <translation>Add {n}</translation>
    </message>
    <message>
        <source>Add {n} CVs to {vacancy}</source>
        <translation>Add {n} CVs to {vacancy}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Advance all {n} selected</source>
        <translation>Advance all {n} selected</translation>
    </message>
    <message>
        <source>Advance {n}</source>
        <translation>Advance {n}</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Already here</translation>
    </message>
    <message>
        <source>Already here as {ref}</source>
        <translation>Already here as {ref}</translation>
    </message>
    <message>
        <source>Another vacancy …</source>
        <translation>Another vacancy …</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Arrived in {after}</source>
        <translation>Arrived in {after}</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Call {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Changed, on its way</source>
        <translation>Changed, on its way</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Choose a stage</translation>
    </message>
    <message>
        <source>Choose somebody in the list; J and K go through it.</source>
        <translation>Choose somebody in the list; J and K go through it.</translation>
    </message>
    <message>
        <source>Click to change where the note goes</source>
        <translation>Click to change where the note goes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copied into the encrypted store, then sent</source>
        <translation>Copied into the encrypted store, then sent</translation>
    </message>
    <message>
        <source>Covered on screen until it is clicked, and marked as sensitive at the provider.</source>
        <translation>Covered on screen until it is clicked, and marked as sensitive at the provider.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Decide about this note</source>
        <translation>Decide about this note</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Disqualified</translation>
    </message>
    <message>
        <source>Disqualified at the provider</source>
        <translation>Disqualified at the provider</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each goes to the next stage of its own vacancy. Who cannot is left alone, and you are told why.</source>
        <translation>Each goes to the next stage of its own vacancy. Who cannot is left alone, and you are told why.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Edit and send</translation>
    </message>
    <message>
        <source>Edit the details of {name}</source>
        <translation>Edit the details of {name}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Edit {name}</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Fetch it</translation>
    </message>
    <message>
        <source>Fetching it …</source>
        <translation>Fetching it …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>From {before} to {after}</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Goes to {provider} through the outbox</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Hired</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>It is being looked up whether {name} may be written to and called.</source>
        <translation>It is being looked up whether {name} may be written to and called.</translation>
    </message>
    <message>
        <source>It is fetched from the provider when you ask for it.</source>
        <translation>It is fetched from the provider when you ask for it.</translation>
    </message>
    <message>
        <source>It is the same person as in the application for {vacancy}</source>
        <translation>It is the same person as in the application for {vacancy}</translation>
    </message>
    <message>
        <source>Keep here only</source>
        <translation>Keep here only</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>Known because you said so</source>
        <translation>Known because you said so</translation>
    </message>
    <message>
        <source>Known by the same e-mail address</source>
        <translation>Known by the same e-mail address</translation>
    </message>
    <message>
        <source>Known by the same phone number</source>
        <translation>Known by the same phone number</translation>
    </message>
    <message>
        <source>Known by the same profile address</source>
        <translation>Known by the same profile address</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Mail {name}</source>
        <translation>Mail {name}</translation>
    </message>
    <message>
        <source>Maybe seen before: {vacancy}</source>
        <translation>Maybe seen before: {vacancy}</translation>
    </message>
    <message>
        <source>Maybe the same person: same name and date of birth</source>
        <translation>Maybe the same person: same name and date of birth</translation>
    </message>
    <message>
        <source>Moved to the vacancy {after}</source>
        <translation>Moved to the vacancy {after}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needed: {fields}</source>
        <translation>Needed: {fields}</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>New applicant</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>No answers</source>
        <translation>No answers</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>No documents</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>No e-mail address is known.</translation>
    </message>
    <message>
        <source>No file is ready: complete a row, or drop others.</source>
        <translation>No file is ready: complete a row, or drop others.</translation>
    </message>
    <message>
        <source>No longer at the provider</source>
        <translation>No longer at the provider</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>No notes</translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation>No phone number is known.</translation>
    </message>
    <message>
        <source>No vacancy</source>
        <translation>No vacancy</translation>
    </message>
    <message>
        <source>No vacancy for {reference}</source>
        <translation>No vacancy for {reference}</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>Nobody is selected</translation>
    </message>
    <message>
        <source>Nobody wrote one so far.</source>
        <translation>Nobody wrote one so far.</translation>
    </message>
    <message>
        <source>None of these files can be added.</source>
        <translation>None of these files can be added.</translation>
    </message>
    <message>
        <source>Not at the provider yet.</source>
        <translation>Not at the provider yet.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Not on this computer yet</translation>
    </message>
    <message>
        <source>Not saved at the provider</source>
        <translation>Not saved at the provider</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>Not the same person as in the application for {vacancy}</source>
        <translation>Not the same person as in the application for {vacancy}</translation>
    </message>
    <message>
        <source>Note kept on this computer</source>
        <translation>Note kept on this computer</translation>
    </message>
    <message>
        <source>Note on its way</source>
        <translation>Note on its way</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes and documents were not read yet.</source>
        <translation>Notes and documents were not read yet.</translation>
    </message>
    <message>
        <source>Notes go out after the applicant.</source>
        <translation>Notes go out after the applicant.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Nothing on this computer opens this address.</translation>
    </message>
    <message>
        <source>Nothing was uploaded yet.</source>
        <translation>Nothing was uploaded yet.</translation>
    </message>
    <message>
        <source>Now in {after}</source>
        <translation>Now in {after}</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Only on this computer</translation>
    </message>
    <message>
        <source>Open {name} at LinkedIn</source>
        <translation>Open {name} at LinkedIn</translation>
    </message>
    <message>
        <source>Open {name} in {provider}</source>
        <translation>Open {name} in {provider}</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Other fields</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Read on this computer in {n} s. Nothing uploaded yet.</source>
        <translation>Read on this computer in {n} s. Nothing uploaded yet.</translation>
    </message>
    <message>
        <source>Reading the files on this computer …</source>
        <translation>Reading the files on this computer …</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Reject all {n} selected</source>
        <translation>Reject all {n} selected</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>Reject {n}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>Save a copy of {name}</translation>
    </message>
    <message>
        <source>Save a copy of {name} in</source>
        <translation>Save a copy of {name} in</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Saved in {folder}</translation>
    </message>
    <message>
        <source>Seen before: {vacancy}</source>
        <translation>Seen before: {vacancy}</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>Sensitive: show this note</source>
        <translation>Sensitive: show this note</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Shared at the provider</source>
        <translation>Shared at the provider</translation>
    </message>
    <message>
        <source>Shared in {provider}</source>
        <translation>Shared in {provider}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the earlier application for {vacancy}</source>
        <translation>Show the earlier application for {vacancy}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source for all</source>
        <translation>Source for all</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Stage in {vacancy}</source>
        <translation>Stage in {vacancy}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take back this note</source>
        <translation>Take back this note</translation>
    </message>
    <message>
        <source>Taken off the vacancy {before}</source>
        <translation>Taken off the vacancy {before}</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>The files are still being read.</translation>
    </message>
    <message>
        <source>The page is as large as it gets.</source>
        <translation>The page is as large as it gets.</translation>
    </message>
    <message>
        <source>The page is as small as it gets.</source>
        <translation>The page is as small as it gets.</translation>
    </message>
    <message>
        <source>The provider takes no notes.</source>
        <translation>The provider takes no notes.</translation>
    </message>
    <message>
        <source>They were not read yet; that happens by itself.</source>
        <translation>They were not read yet; that happens by itself.</translation>
    </message>
    <message>
        <source>This file cannot be shown as pages</source>
        <translation>This file cannot be shown as pages</translation>
    </message>
    <message>
        <source>This key may not read notes</source>
        <translation>This key may not read notes</translation>
    </message>
    <message>
        <source>This person is no longer here</source>
        <translation>This person is no longer here</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>Vacancy of the same account</source>
        <translation>Vacancy of the same account</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>What {file} is for</source>
        <translation>What {file} is for</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>You see only notes that you write here. Make a key with “notes: read” to see your colleagues' notes.</source>
        <translation>You see only notes that you write here. Make a key with “notes: read” to see your colleagues' notes.</translation>
    </message>
    <message>
        <source>applied {day}</source>
        <translation>applied {day}</translation>
    </message>
    <message>
        <source>arrived {ago}</source>
        <translation>arrived {ago}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>for example: referral</source>
        <translation>for example: referral</translation>
    </message>
    <message>
        <source>is here now</source>
        <translation>is here now</translation>
    </message>
    <message>
        <source>its stages are not known yet</source>
        <translation>its stages are not known yet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>must not be contacted</source>
        <translation>must not be contacted</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>no vacancy</source>
        <translation>no vacancy</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>please check</translation>
    </message>
    <message>
        <source>read with certainty</source>
        <translation>read with certainty</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>read {time}</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sending</translation>
    </message>
    <message>
        <source>sends in {n} s</source>
        <translation>sends in {n} s</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>via {source}</source>
        <translation>via {source}</translation>
    </message>
    <message>
        <source>waits in the outbox</source>
        <translation>waits in the outbox</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{day}, 1 day left</source>
        <translation>{day}, 1 day left</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, overdue</translation>
    </message>
    <message>
        <source>{day}, {n} days left</source>
        <translation>{day}, {n} days left</translation>
    </message>
    <message>
        <source>{field} of {file}</source>
        <translation>{field} of {file}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} left out</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>{n} months ago</translation>
    </message>
    <message>
        <source>{n} ready</source>
        <translation>{n} ready</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} selected</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} skipped</translation>
    </message>
    <message>
        <source>{n} to complete</source>
        <translation>{n} to complete</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>{n} years ago</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} of {pages}</translation>
    </message>
    <message>
        <source>{time}, only on this computer</source>
        <translation>{time}, only on this computer</translation>
    </message>
    <message>
        <source>{time}, we cannot tell if it arrived</source>
        <translation>{time}, we cannot tell if it arrived</translation>
    </message>
    <message>
        <source>{what}, by you</source>
        <translation>{what}, by you</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Advance</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>Advance {name} to {stage}</source>
        <translation>Advance {name} to {stage}</translation>
    </message>
    <message>
        <source>Advance: {stage}</source>
        <translation>Advance: {stage}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>No stage</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Reject {name}</source>
        <translation>Reject {name}</translation>
    </message>
    <message>
        <source>Reject: {stage}</source>
        <translation>Reject: {stage}</translation>
    </message>
    <message>
        <source>Stage: {stage}. Choose another</source>
        <translation>Stage: {stage}. Choose another</translation>
    </message>
    <message>
        <source>The stage is kept only on this computer</source>
        <translation>The stage is kept only on this computer</translation>
    </message>
</context>
<context>
    <name>DiagnosticsController</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Save for whoever helps</source>
        <translation>Save for whoever helps</translation>
    </message>
    <message>
        <source>The file for whoever helps is being put together.</source>
        <translation>The file for whoever helps is being put together.</translation>
    </message>
    <message>
        <source>This is everything that goes into the file. It holds no names, addresses, notes, titles or keys. Nothing is sent; you give the file to whoever helps you.</source>
        <translation>This is everything that goes into the file. It holds no names, addresses, notes, titles or keys. Nothing is sent; you give the file to whoever helps you.</translation>
    </message>
    <message>
        <source>This is the whole report: the kind of mistake, and the files and lines of the program where it happened. Nothing is sent; save it for whoever helps you.</source>
        <translation>This is the whole report: the kind of mistake, and the files and lines of the program where it happened. Nothing is sent; save it for whoever helps you.</translation>
    </message>
    <message>
        <source>Where recruiterdesk ended</source>
        <translation>Where recruiterdesk ended</translation>
    </message>
    <message>
        <source>Whom you were writing about is no longer here. This is what you had typed; copy what you still need.</source>
        <translation>Whom you were writing about is no longer here. This is what you had typed; copy what you still need.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Your note</translation>
    </message>
    <message>
        <source>Your unfinished note</source>
        <translation>Your unfinished note</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} is saved.</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Search or run</source>
        <translation>Search or run</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>About two minutes, four steps</source>
        <translation>About two minutes, four steps</translation>
    </message>
    <message>
        <source>All your applicants from all your hiring providers, in one window. They are copied, encrypted, to this computer; changes go back within each provider's rules.</source>
        <translation>All your applicants from all your hiring providers, in one window. They are copied, encrypted, to this computer; changes go back within each provider's rules.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>Choose a provider first.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Connect your first account</source>
        <translation>Connect your first account</translation>
    </message>
    <message>
        <source>Connect {provider}</source>
        <translation>Connect {provider}</translation>
    </message>
    <message>
        <source>Encrypted; the key is in your system's keyring. Keys of providers go there too, and to the provider they belong to. Nowhere else.</source>
        <translation>Encrypted; the key is in your system's keyring. Keys of providers go there too, and to the provider they belong to. Nowhere else.</translation>
    </message>
    <message>
        <source>Have you been here before?</source>
        <translation>Have you been here before?</translation>
    </message>
    <message>
        <source>Keep it elsewhere …</source>
        <translation>Keep it elsewhere …</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Look around with made-up people</source>
        <translation>Look around with made-up people</translation>
    </message>
    <message>
        <source>Open another profile …</source>
        <translation>Open another profile …</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Welcome to recruiterdesk</source>
        <translation>Welcome to recruiterdesk</translation>
    </message>
    <message>
        <source>Where your data is kept</source>
        <translation>Where your data is kept</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>A folder for the data</source>
        <translation>A folder for the data</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A file is needed.</source>
        <translation>A file is needed.</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Being read …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>No file yet: drop one here, or choose one.</source>
        <translation>No file yet: drop one here, or choose one.</translation>
    </message>
    <message>
        <source>Nothing to choose from.</source>
        <translation>Nothing to choose from.</translation>
    </message>
    <message>
        <source>One file goes along, not several.</source>
        <translation>One file goes along, not several.</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>One on each line</translation>
    </message>
    <message>
        <source>Take {file} along</source>
        <translation>Take {file} along</translation>
    </message>
    <message>
        <source>The file that goes along</source>
        <translation>The file that goes along</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>This is no date with a time. Write it like {example}.</source>
        <translation>This is no date with a time. Write it like {example}.</translation>
    </message>
    <message>
        <source>This is no date. Write it like {example}.</source>
        <translation>This is no date. Write it like {example}.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>This is no number.</translation>
    </message>
    <message>
        <source>What you had filled in is back, but for a file. Nothing of it was sent.</source>
        <translation>What you had filled in is back, but for a file. Nothing of it was sent.</translation>
    </message>
    <message>
        <source>What you had filled in is back. Nothing of it was sent.</source>
        <translation>What you had filled in is back. Nothing of it was sent.</translation>
    </message>
    <message>
        <source>can be changed there, not taken away</source>
        <translation>can be changed there, not taken away</translation>
    </message>
    <message>
        <source>cannot be empty</source>
        <translation>cannot be empty</translation>
    </message>
    <message>
        <source>does not begin with https://</source>
        <translation>does not begin with https://</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>is neither yes nor no</translation>
    </message>
    <message>
        <source>is no date like 1990-12-31</source>
        <translation>is no date like 1990-12-31</translation>
    </message>
    <message>
        <source>is no e-mail address</source>
        <translation>is no e-mail address</translation>
    </message>
    <message>
        <source>is no field here</source>
        <translation>is no field here</translation>
    </message>
    <message>
        <source>is no moment like 2026-11-22T14:30</source>
        <translation>is no moment like 2026-11-22T14:30</translation>
    </message>
    <message>
        <source>is no number like 42 or 3.5</source>
        <translation>is no number like 42 or 3.5</translation>
    </message>
    <message>
        <source>is no web address</source>
        <translation>is no web address</translation>
    </message>
    <message>
        <source>is no web address: it begins with https://</source>
        <translation>is no web address: it begins with https://</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>is not a list</translation>
    </message>
    <message>
        <source>is not text</source>
        <translation>is not text</translation>
    </message>
    <message>
        <source>is not yes or no</source>
        <translation>is not yes or no</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>needed</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>1 applicant</source>
        <translation>1 applicant</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Hired</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Left and Right move it, Delete lets it be guessed, Space opens the steps.</source>
        <translation>Left and Right move it, Delete lets it be guessed, Space opens the steps.</translation>
    </message>
    <message>
        <source>Let it be guessed</source>
        <translation>Let it be guessed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>guessed</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} applicants</translation>
    </message>
    <message>
        <source>{stage}, in {step}, guessed by its name</source>
        <translation>{stage}, in {step}, guessed by its name</translation>
    </message>
    <message>
        <source>{stage}, in {step}, you chose</source>
        <translation>{stage}, in {step}, you chose</translation>
    </message>
</context>
<context>
    <name>FunnelSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Every account has stages of its own. Drag a stage to the step where it belongs: lists and counts over all accounts follow it. With the keyboard, Left and Right move it, and Delete lets it be guessed by its name.</source>
        <translation>Every account has stages of its own. Drag a stage to the step where it belongs: lists and counts over all accounts follow it. With the keyboard, Left and Right move it, and Delete lets it be guessed by its name.</translation>
    </message>
    <message>
        <source>Only on this computer. Nothing changes in {provider}.</source>
        <translation>Only on this computer. Nothing changes in {provider}.</translation>
    </message>
    <message>
        <source>Stages and funnel: {account}</source>
        <translation>Stages and funnel: {account}</translation>
    </message>
    <message>
        <source>This account has no stages yet. They come with its vacancies.</source>
        <translation>This account has no stages yet. They come with its vacancies.</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Address of the provider's API</source>
        <translation>Address of the provider's API</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Another address</translation>
    </message>
    <message>
        <source>How do you sign in?</source>
        <translation>How do you sign in?</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>Open {provider}</translation>
    </message>
    <message>
        <source>Show what I paste</source>
        <translation>Show what I paste</translation>
    </message>
    <message>
        <source>The key goes to {host} and nowhere else.</source>
        <translation>The key goes to {host} and nowhere else.</translation>
    </message>
    <message>
        <source>To receive applications</source>
        <translation>To receive applications</translation>
    </message>
    <message>
        <source>You sign in at {host}, on its own page.</source>
        <translation>You sign in at {host}, on its own page.</translation>
    </message>
    <message>
        <source>left empty, it stays</source>
        <translation>left empty, it stays</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Single letters are switched off in the settings.</source>
        <translation>Single letters are switched off in the settings.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>{first} then {second}</source>
        <translation>{first} then {second}</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open {what}</source>
        <translation>Open {what}</translation>
    </message>
</context>
<context>
    <name>LinkCopying</name>
    <message>
        <source>The link is copied. It opens at whoever has recruiterdesk and an account at the same provider.</source>
        <translation>The link is copied. It opens at whoever has recruiterdesk and an account at the same provider.</translation>
    </message>
    <message>
        <source>The provider does not know this applicant yet. Send the outbox first.</source>
        <translation>The provider does not know this applicant yet. Send the outbox first.</translation>
    </message>
    <message>
        <source>The provider's id of this does not fit into a link.</source>
        <translation>The provider's id of this does not fit into a link.</translation>
    </message>
</context>
<context>
    <name>LinkOpening</name>
    <message>
        <source>A link came in. It opens when you have closed what is open here.</source>
        <translation>A link came in. It opens when you have closed what is open here.</translation>
    </message>
    <message>
        <source>That is no link to an applicant or a vacancy, so nothing was done. Ask whoever sent it for another.</source>
        <translation>That is no link to an applicant or a vacancy, so nothing was done. Ask whoever sent it for another.</translation>
    </message>
    <message>
        <source>This applicant is not on this computer. They may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</source>
        <translation>This applicant is not on this computer. They may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</translation>
    </message>
    <message>
        <source>This link is for a provider that this version does not know: {provider}. Update recruiterdesk, then open it again.</source>
        <translation>This link is for a provider that this version does not know: {provider}. Update recruiterdesk, then open it again.</translation>
    </message>
    <message>
        <source>This vacancy is not on this computer. It may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</source>
        <translation>This vacancy is not on this computer. It may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Link {name} with …</source>
        <translation>Link {name} with …</translation>
    </message>
    <message>
        <source>Name, e-mail or phone number</source>
        <translation>Name, e-mail or phone number</translation>
    </message>
    <message>
        <source>Nobody else is found.</source>
        <translation>Nobody else is found.</translation>
    </message>
    <message>
        <source>Only on this computer; both applications stay as they are.</source>
        <translation>Only on this computer; both applications stay as they are.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>It is an opening of its own again.</source>
        <translation>It is an opening of its own again.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Taken back: {what}</translation>
    </message>
    <message>
        <source>They are not the same person, and are not found to be again.</source>
        <translation>They are not the same person, and are not found to be again.</translation>
    </message>
    <message>
        <source>They are one opening from now on, on this computer.</source>
        <translation>They are one opening from now on, on this computer.</translation>
    </message>
    <message>
        <source>They are the same person from now on, on this computer.</source>
        <translation>They are the same person from now on, on this computer.</translation>
    </message>
    <message>
        <source>what you said of these two</source>
        <translation>what you said of these two</translation>
    </message>
    <message>
        <source>what you said of this vacancy</source>
        <translation>what you said of this vacancy</translation>
    </message>
</context>
<context>
    <name>ListFrame</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>LoginChoice</name>
    <message>
        <source>Start when I log in</source>
        <translation>Start when I log in</translation>
    </message>
    <message>
        <source>Your system's own settings show it too.</source>
        <translation>Your system's own settings show it too.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 needs a vacancy</source>
        <translation>1 needs a vacancy</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 needs you</translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 waiting</translation>
    </message>
    <message>
        <source>Everything here can be read. We go on by ourselves when the network is back.</source>
        <translation>Everything here can be read. We go on by ourselves when the network is back.</translation>
    </message>
    <message>
        <source>Everything here can be read; 1 change goes out when the network is back.</source>
        <translation>Everything here can be read; 1 change goes out when the network is back.</translation>
    </message>
    <message>
        <source>Everything here can be read; {n} changes go out when the network is back.</source>
        <translation>Everything here can be read; {n} changes go out when the network is back.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Last complete sync {time}</source>
        <translation>Last complete sync {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline since {time}</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline since {time}.</translation>
    </message>
    <message>
        <source>Only reading.</source>
        <translation>Only reading.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Repair needs a network</source>
        <translation>Repair needs a network</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>What is on this computer can be read.</source>
        <translation>What is on this computer can be read.</translation>
    </message>
    <message>
        <source>Your change waits here, it is not lost.</source>
        <translation>Your change waits here, it is not lost.</translation>
    </message>
    <message>
        <source>Your {n} changes wait here, none is lost.</source>
        <translation>Your {n} changes wait here, none is lost.</translation>
    </message>
    <message>
        <source>{lead}. Control Z takes back: {what}</source>
        <translation>{lead}. Control Z takes back: {what}</translation>
    </message>
    <message>
        <source>{n} need a vacancy</source>
        <translation>{n} need a vacancy</translation>
    </message>
    <message>
        <source>{n} need you</source>
        <translation>{n} need you</translation>
    </message>
    <message>
        <source>{n} of {m} accounts</source>
        <translation>{n} of {m} accounts</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>{provider} refuses the key of {account} since {time}.</source>
        <translation>{provider} refuses the key of {account} since {time}.</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>Before you go on</source>
        <translation>Before you go on</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>I have read it</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Taken back: {what}</translation>
    </message>
    <message>
        <source>The program made a mistake ({what} in {where}). Nothing that you wrote is lost. Start it again when this keeps happening.</source>
        <translation>The program made a mistake ({what} in {where}). Nothing that you wrote is lost. Start it again when this keeps happening.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The program is not open yet.</source>
        <translation>The program is not open yet.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>1 taken back</source>
        <translation>1 taken back</translation>
    </message>
    <message>
        <source>All paused</source>
        <translation>All paused</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change {fields}</source>
        <translation>Change {fields}</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Choose an entry to see what it says and how it stands.</source>
        <translation>Choose an entry to see what it says and how it stands.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>Copy the whole text</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Drop it</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>Edit as new</translation>
    </message>
    <message>
        <source>Everything you wrote has been sent.</source>
        <translation>Everything you wrote has been sent.</translation>
    </message>
    <message>
        <source>Go on for all accounts</source>
        <translation>Go on for all accounts</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Go on sending</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Go to all applicants</translation>
    </message>
    <message>
        <source>Go to vacancies</source>
        <translation>Go to vacancies</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Go to what is new</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Go to whose data must go soon</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Held back until you decide</source>
        <translation>Held back until you decide</translation>
    </message>
    <message>
        <source>Held, you can still take it back</source>
        <translation>Held, you can still take it back</translation>
    </message>
    <message>
        <source>It is in {provider}</source>
        <translation>It is in {provider}</translation>
    </message>
    <message>
        <source>It is not in {provider}</source>
        <translation>It is not in {provider}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Mark as sent. Nothing goes out.</source>
        <translation>Mark as sent. Nothing goes out.</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>May have arrived</translation>
    </message>
    <message>
        <source>May have arrived, we look at {time}</source>
        <translation>May have arrived, we look at {time}</translation>
    </message>
    <message>
        <source>Move to another vacancy, {stage}</source>
        <translation>Move to another vacancy, {stage}</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Move to {stage}</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>Move {name} to {stage}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>New applicant</translation>
    </message>
    <message>
        <source>New vacancy</source>
        <translation>New vacancy</translation>
    </message>
    <message>
        <source>New vacancy: {name}</source>
        <translation>New vacancy: {name}</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Next entry</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>No account is connected yet.</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Note on {name}</translation>
    </message>
    <message>
        <source>Note, 1 character</source>
        <translation>Note, 1 character</translation>
    </message>
    <message>
        <source>Note, {n} characters</source>
        <translation>Note, {n} characters</translation>
    </message>
    <message>
        <source>Nothing has to be decided here.</source>
        <translation>Nothing has to be decided here.</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nothing is selected</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nothing is selected.</translation>
    </message>
    <message>
        <source>Nothing is sent twice by itself</source>
        <translation>Nothing is sent twice by itself</translation>
    </message>
    <message>
        <source>Nothing more is sent. What may have arrived stays there.</source>
        <translation>Nothing more is sent. What may have arrived stays there.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Nothing on this computer opens this address.</translation>
    </message>
    <message>
        <source>Nothing sent today</source>
        <translation>Nothing sent today</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Opens the person in your browser. This card waits.</source>
        <translation>Opens the person in your browser. This card waits.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Pause for all accounts</source>
        <translation>Pause for all accounts</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Pause sending</translation>
    </message>
    <message>
        <source>Pause {account}</source>
        <translation>Pause {account}</translation>
    </message>
    <message>
        <source>Photo {name}, {size}</source>
        <translation>Photo {name}, {size}</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Refused, changed there</source>
        <translation>Refused, changed there</translation>
    </message>
    <message>
        <source>Refused, mend it</source>
        <translation>Refused, mend it</translation>
    </message>
    <message>
        <source>Refused, no longer there</source>
        <translation>Refused, no longer there</translation>
    </message>
    <message>
        <source>Refused, not allowed</source>
        <translation>Refused, not allowed</translation>
    </message>
    <message>
        <source>Refused, not possible</source>
        <translation>Refused, not possible</translation>
    </message>
    <message>
        <source>Refused, the key</source>
        <translation>Refused, the key</translation>
    </message>
    <message>
        <source>Repair {account}</source>
        <translation>Repair {account}</translation>
    </message>
    <message>
        <source>Send it once more, with the same text and time.</source>
        <translation>Send it once more, with the same text and time.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Send the outbox now</source>
        <translation>Send the outbox now</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sending goes on for {accounts}</source>
        <translation>Sending goes on for {accounts}</translation>
    </message>
    <message>
        <source>Sending is paused for {accounts}</source>
        <translation>Sending is paused for {accounts}</translation>
    </message>
    <message>
        <source>Sending is paused. Go on with it first.</source>
        <translation>Sending is paused. Go on with it first.</translation>
    </message>
    <message>
        <source>Sending it twice changes nothing more than sending it once.</source>
        <translation>Sending it twice changes nothing more than sending it once.</translation>
    </message>
    <message>
        <source>Sending it twice may do it twice. Look in {provider} first.</source>
        <translation>Sending it twice may do it twice. Look in {provider} first.</translation>
    </message>
    <message>
        <source>Sending now …</source>
        <translation>Sending now …</translation>
    </message>
    <message>
        <source>Sending twice makes the same person two applicants.</source>
        <translation>Sending twice makes the same person two applicants.</translation>
    </message>
    <message>
        <source>Sending twice makes the same vacancy twice.</source>
        <translation>Sending twice makes the same vacancy twice.</translation>
    </message>
    <message>
        <source>Sending twice makes two files; {provider} cannot remove one.</source>
        <translation>Sending twice makes two files; {provider} cannot remove one.</translation>
    </message>
    <message>
        <source>Sending twice makes two notes; {provider} cannot remove one.</source>
        <translation>Sending twice makes two notes; {provider} cannot remove one.</translation>
    </message>
    <message>
        <source>Sensitive: show it</source>
        <translation>Sensitive: show it</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Sent today</translation>
    </message>
    <message>
        <source>Show me in {provider} first</source>
        <translation>Show me in {provider} first</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Take all back</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>The provider gave no link to this person.</source>
        <translation>The provider gave no link to this person.</translation>
    </message>
    <message>
        <source>This can no longer be taken back.</source>
        <translation>This can no longer be taken back.</translation>
    </message>
    <message>
        <source>This waits until you decide.</source>
        <translation>This waits until you decide.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>Waiting for a key</translation>
    </message>
    <message>
        <source>We cannot tell if this arrived</source>
        <translation>We cannot tell if this arrived</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>What we know</translation>
    </message>
    <message>
        <source>You wrote it.</source>
        <translation>You wrote it.</translation>
    </message>
    <message>
        <source>after what comes before</source>
        <translation>after what comes before</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>emptied</translation>
    </message>
    <message>
        <source>goes out next</source>
        <translation>goes out next</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sending</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>sending is paused</translation>
    </message>
    <message>
        <source>sends in {n} s</source>
        <translation>sends in {n} s</translation>
    </message>
    <message>
        <source>sent {time}</source>
        <translation>sent {time}</translation>
    </message>
    <message>
        <source>sent, answer awaited</source>
        <translation>sent, answer awaited</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>the account is paused</source>
        <translation>the account is paused</translation>
    </message>
    <message>
        <source>waits for a key</source>
        <translation>waits for a key</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>waits for the network</translation>
    </message>
    <message>
        <source>waits until {time}</source>
        <translation>waits until {time}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}: {name}</translation>
    </message>
    <message>
        <source>{file} for {name}</source>
        <translation>{file} for {name}</translation>
    </message>
    <message>
        <source>{n} of {m} paused</source>
        <translation>{n} of {m} paused</translation>
    </message>
    <message>
        <source>{n} taken back</source>
        <translation>{n} taken back</translation>
    </message>
    <message>
        <source>{percent} % of {size}</source>
        <translation>{percent} % of {size}</translation>
    </message>
    <message>
        <source>{provider} did not take this</source>
        <translation>{provider} did not take this</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>1 found, all accounts</source>
        <translation>1 found, all accounts</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>In CVs and notes</source>
        <translation>In CVs and notes</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Nothing found for “{text}”</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Search or run</translation>
    </message>
    <message>
        <source>Show all {n} in the list</source>
        <translation>Show all {n} in the list</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>first {n} of {m}, all accounts</source>
        <translation>first {n} of {m}, all accounts</translation>
    </message>
    <message>
        <source>for</source>
        <translation>for</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>open at the hit</source>
        <translation>open at the hit</translation>
    </message>
    <message>
        <source>{n} found, all accounts</source>
        <translation>{n} found, all accounts</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
</context>
<context>
    <name>ProfileListSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiles</translation>
    </message>
</context>
<context>
    <name>ProfileNames</name>
    <message>
        <source>Made-up people</source>
        <translation>Made-up people</translation>
    </message>
    <message>
        <source>Usual profile</source>
        <translation>Usual profile</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>A start opens it already.</source>
        <translation>A start opens it already.</translation>
    </message>
    <message>
        <source>A start opens this one.</source>
        <translation>A start opens this one.</translation>
    </message>
    <message>
        <source>Ask at start which profile</source>
        <translation>Ask at start which profile</translation>
    </message>
    <message>
        <source>Each profile has its own accounts, people, settings and keys. They share nothing.</source>
        <translation>Each profile has its own accounts, people, settings and keys. They share nothing.</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Forget …</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>It is being made.</translation>
    </message>
    <message>
        <source>It is open now. Close its window first.</source>
        <translation>It is open now. Close its window first.</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>New profile …</translation>
    </message>
    <message>
        <source>Open at start</source>
        <translation>Open at start</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>There is no profile in its folder now. If it is on another disk, connect that and try again.</source>
        <translation>There is no profile in its folder now. If it is on another disk, connect that and try again.</translation>
    </message>
    <message>
        <source>There is no profile yet. Make a new one.</source>
        <translation>There is no profile yet. Make a new one.</translation>
    </message>
    <message>
        <source>This window shows it already.</source>
        <translation>This window shows it already.</translation>
    </message>
</context>
<context>
    <name>ProfileRows</name>
    <message>
        <source>Not opened yet</source>
        <translation>Not opened yet</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Not there now</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Opened {when}</source>
        <translation>Opened {when}</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>opens at start</source>
        <translation>opens at start</translation>
    </message>
</context>
<context>
    <name>ProfileSheets</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Choose a folder first.</translation>
    </message>
    <message>
        <source>Choose an empty folder on this computer, or on a disk that stays connected. recruiterdesk opens again in it, and begins there from then on. Nothing is moved or deleted.</source>
        <translation>Choose an empty folder on this computer, or on a disk that stays connected. recruiterdesk opens again in it, and begins there from then on. Nothing is moved or deleted.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder of the profile</source>
        <translation>Folder of the profile</translation>
    </message>
    <message>
        <source>Folder until now</source>
        <translation>Folder until now</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Forget {profile}?</source>
        <translation>Forget {profile}?</translation>
    </message>
    <message>
        <source>It begins empty: no accounts, no people, settings and keys of its own. A folder that holds a profile is opened as it is.</source>
        <translation>It begins empty: no accounts, no people, settings and keys of its own. A folder that holds a profile is opened as it is.</translation>
    </message>
    <message>
        <source>It leaves this list only. Its people and accounts stay on the disk, and its key in your system's keyring. They are in:</source>
        <translation>It leaves this list only. Its people and accounts stay on the disk, and its key in your system's keyring. They are in:</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Keep it there</translation>
    </message>
    <message>
        <source>Keep the data elsewhere</source>
        <translation>Keep the data elsewhere</translation>
    </message>
    <message>
        <source>Make and open it</source>
        <translation>Make and open it</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>New profile</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Rename the profile</translation>
    </message>
    <message>
        <source>The name stands in the list and in the window's title. The folder stays as it is.</source>
        <translation>The name stands in the list and in the window's title. The folder stays as it is.</translation>
    </message>
    <message>
        <source>To have it in the list again, choose “New profile …” and this folder.</source>
        <translation>To have it in the list again, choose “New profile …” and this folder.</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Until now:</translation>
    </message>
</context>
<context>
    <name>ProfilesController</name>
    <message>
        <source>The folder is being looked at.</source>
        <translation>The folder is being looked at.</translation>
    </message>
</context>
<context>
    <name>ProviderActions</name>
    <message>
        <source>At {account}.</source>
        <translation>At {account}.</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Being put into the outbox …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete at the provider …</source>
        <translation>Delete at the provider …</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>For {name}, at {account}.</source>
        <translation>For {name}, at {account}.</translation>
    </message>
    <message>
        <source>For {n} lines, at {account}: {names}.</source>
        <translation>For {n} lines, at {account}: {names}.</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Goes to {provider} through the outbox</translation>
    </message>
    <message>
        <source>More at {provider}</source>
        <translation>More at {provider}</translation>
    </message>
    <message>
        <source>Show: {table}</source>
        <translation>Show: {table}</translation>
    </message>
    <message>
        <source>Tables of {provider}</source>
        <translation>Tables of {provider}</translation>
    </message>
    <message>
        <source>This deletes {name} at {provider}, for everybody there. Once it has gone out it cannot be taken back.</source>
        <translation>This deletes {name} at {provider}, for everybody there. Once it has gone out it cannot be taken back.</translation>
    </message>
    <message>
        <source>{action} ({n})</source>
        <translation>{action} ({n})</translation>
    </message>
    <message>
        <source>{action}: on its way</source>
        <translation>{action}: on its way</translation>
    </message>
    <message>
        <source>{action}: {n} on their way</source>
        <translation>{action}: {n} on their way</translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation>{file} is no file that can be read.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} and {n} more</translation>
    </message>
    <message>
        <source>{n} entries go to {provider} through the outbox</source>
        <translation>{n} entries go to {provider} through the outbox</translation>
    </message>
    <message>
        <source>{n} of {m} were not queued. {name}: {reason}</source>
        <translation>{n} of {m} were not queued. {name}: {reason}</translation>
    </message>
</context>
<context>
    <name>ProviderTables</name>
    <message>
        <source>1 line</source>
        <translation>1 line</translation>
    </message>
    <message>
        <source>1 line saved as {file}.</source>
        <translation>1 line saved as {file}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Being read at {account} …</source>
        <translation>Being read at {account} …</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Being read …</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Download …</translation>
    </message>
    <message>
        <source>Fill in what is marked with *, then press Show.</source>
        <translation>Fill in what is marked with *, then press Show.</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>First line</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>Folder for the file</translation>
    </message>
    <message>
        <source>From this computer, read {when}.</source>
        <translation>From this computer, read {when}.</translation>
    </message>
    <message>
        <source>It cannot be asked so</source>
        <translation>It cannot be asked so</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Last line</translation>
    </message>
    <message>
        <source>Line before</source>
        <translation>Line before</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Next line</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Nothing on this computer opens this address.</translation>
    </message>
    <message>
        <source>Nothing with these filters</source>
        <translation>Nothing with these filters</translation>
    </message>
    <message>
        <source>Read this table again</source>
        <translation>Read this table again</translation>
    </message>
    <message>
        <source>Read {when}.</source>
        <translation>Read {when}.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Save the table</translation>
    </message>
    <message>
        <source>Save this table …</source>
        <translation>Save this table …</translation>
    </message>
    <message>
        <source>Say first what to show</source>
        <translation>Say first what to show</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Select or leave out</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>Select the next one too</translation>
    </message>
    <message>
        <source>Select the one before too</source>
        <translation>Select the one before too</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>Show the whole line</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables of {account}</source>
        <translation>Tables of {account}</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>Text with commas (*.csv)</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>The file is being fetched.</translation>
    </message>
    <message>
        <source>The table is being read to its end and saved.</source>
        <translation>The table is being read to its end and saved.</translation>
    </message>
    <message>
        <source>There are more lines than were read.</source>
        <translation>There are more lines than were read.</translation>
    </message>
    <message>
        <source>There are no lines to save.</source>
        <translation>There are no lines to save.</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>This could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{account} cannot show this</source>
        <translation>{account} cannot show this</translation>
    </message>
    <message>
        <source>{age} Being read again …</source>
        <translation>{age} Being read again …</translation>
    </message>
    <message>
        <source>{file} is in {folder}.</source>
        <translation>{file} is in {folder}.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lines</translation>
    </message>
    <message>
        <source>{n} lines saved as {file}.</source>
        <translation>{n} lines saved as {file}.</translation>
    </message>
    <message>
        <source>{n} lines, there are more</source>
        <translation>{n} lines, there are more</translation>
    </message>
    <message>
        <source>{n} of {m} lines</source>
        <translation>{n} of {m} lines</translation>
    </message>
    <message>
        <source>{provider} has no tables for this</source>
        <translation>{provider} has no tables for this</translation>
    </message>
</context>
<context>
    <name>Receiver</name>
    <message>
        <source>Ask whoever runs your receiver for its address and token; both can be given later, too. How to run one stands in the README under The receiver.</source>
        <translation>Ask whoever runs your receiver for its address and token; both can be given later, too. How to run one stands in the README under The receiver.</translation>
    </message>
</context>
<context>
    <name>Refusable</name>
    <message>
        <source>Not possible now: {reason}</source>
        <translation>Not possible now: {reason}</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>1 applicant, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</source>
        <translation>1 applicant, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</translation>
    </message>
    <message>
        <source>1 change was not sent to {provider} yet. It is lost when you remove the account now.</source>
        <translation>1 change was not sent to {provider} yet. It is lost when you remove the account now.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Drop these {n} changes</source>
        <translation>Drop these {n} changes</translation>
    </message>
    <message>
        <source>Drop this change</source>
        <translation>Drop this change</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove {account}?</source>
        <translation>Remove {account}?</translation>
    </message>
    <message>
        <source>Send or take back what waits first, or tick that it may be dropped.</source>
        <translation>Send or take back what waits first, or tick that it may be dropped.</translation>
    </message>
    <message>
        <source>{n} applicants, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</source>
        <translation>{n} applicants, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</translation>
    </message>
    <message>
        <source>{n} changes were not sent to {provider} yet. They are lost when you remove the account now.</source>
        <translation>{n} changes were not sent to {provider} yet. They are lost when you remove the account now.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} y</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Add applicant to {vacancy} …</source>
        <translation>Add applicant to {vacancy} …</translation>
    </message>
    <message>
        <source>Add applicant …</source>
        <translation>Add applicant …</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>Applicants</translation>
    </message>
    <message>
        <source>Choose a vacancy first, with G then V, or somebody who applied to it.</source>
        <translation>Choose a vacancy first, with G then V, or somebody who applied to it.</translation>
    </message>
    <message>
        <source>Choose somebody first.</source>
        <translation>Choose somebody first.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>"{action}" is done to one line of a table. Choose it in: {tables}.</source>
        <translation>"{action}" is done to one line of a table. Choose it in: {tables}.</translation>
    </message>
    <message>
        <source>"{action}" is done to {what}. Name one.</source>
        <translation>"{action}" is done to {what}. Name one.</translation>
    </message>
    <message>
        <source>"{action}" needs a file. Choose one.</source>
        <translation>"{action}" needs a file. Choose one.</translation>
    </message>
    <message>
        <source>"{action}" takes no file. Leave it out.</source>
        <translation>"{action}" takes no file. Leave it out.</translation>
    </message>
    <message>
        <source>"{action}" takes no line of a table. Leave it out.</source>
        <translation>"{action}" takes no line of a table. Leave it out.</translation>
    </message>
    <message>
        <source>"{address}" is no address of a provider. It begins with https:// and a host.</source>
        <translation>"{address}" is no address of a provider. It begins with https:// and a host.</translation>
    </message>
    <message>
        <source>"{choice}" is no line of the facets. Choose one there.</source>
        <translation>"{choice}" is no line of the facets. Choose one there.</translation>
    </message>
    <message>
        <source>"{key}" is given twice. Give it once.</source>
        <translation>"{key}" is given twice. Give it once.</translation>
    </message>
    <message>
        <source>"{key}" is no name of a setting. Names are like quiet_window.</source>
        <translation>"{key}" is no name of a setting. Names are like quiet_window.</translation>
    </message>
    <message>
        <source>"{pair}" has no KEY=VALUE form. Write it like city=Utrecht.</source>
        <translation>"{pair}" has no KEY=VALUE form. Write it like city=Utrecht.</translation>
    </message>
    <message>
        <source>"{pair}" is no answer. Write each as question/field=answer.</source>
        <translation>"{pair}" is no answer. Write each as question/field=answer.</translation>
    </message>
    <message>
        <source>"{pair}" is no property. Write each as property=value, by their ids.</source>
        <translation>"{pair}" is no property. Write each as property=value, by their ids.</translation>
    </message>
    <message>
        <source>"{scope}" is not ticked for this key. Make a new key at ICTerGezocht.nl that has it, and paste it here.</source>
        <translation>"{scope}" is not ticked for this key. Make a new key at ICTerGezocht.nl that has it, and paste it here.</translation>
    </message>
    <message>
        <source>"{table}" cannot be asked so: {findings}. {known}</source>
        <translation>"{table}" cannot be asked so: {findings}. {known}</translation>
    </message>
    <message>
        <source>"{table}" is a table of {what}. Name one.</source>
        <translation>"{table}" is a table of {what}. Name one.</translation>
    </message>
    <message>
        <source>"{text}" is not a reference. Write ACCOUNT/ID, as the lists show it.</source>
        <translation>"{text}" is not a reference. Write ACCOUNT/ID, as the lists show it.</translation>
    </message>
    <message>
        <source>"{text}" is {finding} of {field}. There are: {choices}.</source>
        <translation>"{text}" is {finding} of {field}. There are: {choices}.</translation>
    </message>
    <message>
        <source>"{vacancy}" has no stage "{stage}". It has: {stages}.</source>
        <translation>"{vacancy}" has no stage "{stage}". It has: {stages}.</translation>
    </message>
    <message>
        <source>"{vacancy}" is {word}, so {provider} takes no applicants for it. Choose another vacancy.</source>
        <translation>"{vacancy}" is {word}, so {provider} takes no applicants for it. Choose another vacancy.</translation>
    </message>
    <message>
        <source>--all goes with the list only. Leave it out.</source>
        <translation>--all goes with the list only. Leave it out.</translation>
    </message>
    <message>
        <source>--line fetches the file behind a line. Say where to: --to DIR.</source>
        <translation>--line fetches the file behind a line. Say where to: --to DIR.</translation>
    </message>
    <message>
        <source>--profile needs a folder after it.</source>
        <translation>--profile needs a folder after it.</translation>
    </message>
    <message>
        <source>--set, --line and --file go with an action. Name one after the reference.</source>
        <translation>--set, --line and --file go with an action. Name one after the reference.</translation>
    </message>
    <message>
        <source>--set, --to and --line go with a table. Name one after the reference.</source>
        <translation>--set, --to and --line go with a table. Name one after the reference.</translation>
    </message>
    <message>
        <source>--status filters vacancies, not applicants. Leave it out.</source>
        <translation>--status filters vacancies, not applicants. Leave it out.</translation>
    </message>
    <message>
        <source>--vacancy and --stage filter applicants, not vacancies. Leave them out.</source>
        <translation>--vacancy and --stage filter applicants, not vacancies. Leave them out.</translation>
    </message>
    <message>
        <source>1 application at the receiver cannot be read by this version. It stays there; update the program to get it.</source>
        <translation>1 application at the receiver cannot be read by this version. It stays there; update the program to get it.</translation>
    </message>
    <message>
        <source>1 of the changed fields differs in Homerun.</source>
        <translation>1 of the changed fields differs in Homerun.</translation>
    </message>
    <message>
        <source>1 record of the provider could not be read, so nobody was removed here. The rest is up to date.</source>
        <translation>1 record of the provider could not be read, so nobody was removed here. The rest is up to date.</translation>
    </message>
    <message>
        <source>A CV is shown to nobody on the way only behind a link that begins with https. Give another link.</source>
        <translation>A CV is shown to nobody on the way only behind a link that begins with https. Give another link.</translation>
    </message>
    <message>
        <source>A change sent again replaces the vacancy with the same, so nothing is doubled.</source>
        <translation>A change sent again replaces the vacancy with the same, so nothing is doubled.</translation>
    </message>
    <message>
        <source>A choice needs a value: the last one cannot be deleted.</source>
        <translation>A choice needs a value: the last one cannot be deleted.</translation>
    </message>
    <message>
        <source>A city, a country, or remote.</source>
        <translation>A city, a country, or remote.</translation>
    </message>
    <message>
        <source>A code such as nl, en or en-GB.</source>
        <translation>A code such as nl, en or en-GB.</translation>
    </message>
    <message>
        <source>A comment is needed to decline this. Write why.</source>
        <translation>A comment is needed to decline this. Write why.</translation>
    </message>
    <message>
        <source>A data key of the receiver is base64 of {length} random bytes, and this is none. Make one with: recruiterdesk receive secret.</source>
        <translation>A data key of the receiver is base64 of {length} random bytes, and this is none. Make one with: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>A file with this name and content is there already. Nothing was added.</source>
        <translation>A file with this name and content is there already. Nothing was added.</translation>
    </message>
    <message>
        <source>A folder has to be named in full, from its drive on.</source>
        <translation>A folder has to be named in full, from its drive on.</translation>
    </message>
    <message>
        <source>A job needs its title and the company, such as: Developer; Voorbeeld BV; 2019-09; 2021-07.</source>
        <translation>A job needs its title and the company, such as: Developer; Voorbeeld BV; 2019-09; 2021-07.</translation>
    </message>
    <message>
        <source>A job that is created at JobSphere stands on its public board and cannot be changed or withdrawn from here: its API has no call for that. Read it once more before you send it.</source>
        <translation>A job that is created at JobSphere stands on its public board and cannot be changed or withdrawn from here: its API has no call for that. Read it once more before you send it.</translation>
    </message>
    <message>
        <source>A laptop's name has 1 to {longest} characters, no slash and no line break.</source>
        <translation>A laptop's name has 1 to {longest} characters, no slash and no line break.</translation>
    </message>
    <message>
        <source>A link of your own that begins with https. JobSphere takes no files, and this program never publishes one.</source>
        <translation>A link of your own that begins with https. JobSphere takes no files, and this program never publishes one.</translation>
    </message>
    <message>
        <source>A name takes at most {most} characters.</source>
        <translation>A name takes at most {most} characters.</translation>
    </message>
    <message>
        <source>A new user may count for your contract with SmartRecruiters. A user cannot be deleted, only deactivated.</source>
        <translation>A new user may count for your contract with SmartRecruiters. A user cannot be deleted, only deactivated.</translation>
    </message>
    <message>
        <source>A newer version of the receiver has written its database. Update recruiterdesk here too.</source>
        <translation>A newer version of the receiver has written its database. Update recruiterdesk here too.</translation>
    </message>
    <message>
        <source>A note goes to 100 people at most. Choose fewer.</source>
        <translation>A note goes to 100 people at most. Choose fewer.</translation>
    </message>
    <message>
        <source>A note is either open or for everybody, not both. Choose one.</source>
        <translation>A note is either open or for everybody, not both. Choose one.</translation>
    </message>
    <message>
        <source>A photo sent again replaces the one before, so nothing is doubled.</source>
        <translation>A photo sent again replaces the one before, so nothing is doubled.</translation>
    </message>
    <message>
        <source>A picture cannot be compared; since it replaces the old one, sending it again is safe.</source>
        <translation>A picture cannot be compared; since it replaces the old one, sending it again is safe.</translation>
    </message>
    <message>
        <source>A place or a postcode.</source>
        <translation>A place or a postcode.</translation>
    </message>
    <message>
        <source>A place, or the word "Remote".</source>
        <translation>A place, or the word "Remote".</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>A profile needs a name.</translation>
    </message>
    <message>
        <source>A property here depends on another one that is empty. Fill in that one too.</source>
        <translation>A property here depends on another one that is empty. Fill in that one too.</translation>
    </message>
    <message>
        <source>A rating can be seen and changed only by those who may in SmartRecruiters. Ask whoever gave it.</source>
        <translation>A rating can be seen and changed only by those who may in SmartRecruiters. Ask whoever gave it.</translation>
    </message>
    <message>
        <source>A reason goes only with a rejection or a withdrawal. Leave it out.</source>
        <translation>A reason goes only with a rejection or a withdrawal. Leave it out.</translation>
    </message>
    <message>
        <source>A receiver's address was given, but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give that, too; or take the address out.</source>
        <translation>A receiver's address was given, but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give that, too; or take the address out.</translation>
    </message>
    <message>
        <source>A receiver's token was given, but not the receiver's address. Give that, too, such as https://receiver.example.com.</source>
        <translation>A receiver's token was given, but not the receiver's address. Give that, too, such as https://receiver.example.com.</translation>
    </message>
    <message>
        <source>A request without a salary cannot be told from another, so this shows nothing either way.</source>
        <translation>A request without a salary cannot be told from another, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>A request would have gone to another address than {host}. It was stopped and nothing was sent. Tell us.</source>
        <translation>A request would have gone to another address than {host}. It was stopped and nothing was sent. Tell us.</translation>
    </message>
    <message>
        <source>A salary needs both an amount and its currency. Fill in both.</source>
        <translation>A salary needs both an amount and its currency. Fill in both.</translation>
    </message>
    <message>
        <source>A school needs its name and the degree, such as: Universiteit Utrecht; MSc; Informatica; 2019-09; 2021-07.</source>
        <translation>A school needs its name and the degree, such as: Universiteit Utrecht; MSc; Informatica; 2019-09; 2021-07.</translation>
    </message>
    <message>
        <source>A setting takes at most {most} characters.</source>
        <translation>A setting takes at most {most} characters.</translation>
    </message>
    <message>
        <source>A step before this one must be gone through first. Move to that step, then on.</source>
        <translation>A step before this one must be gone through first. Move to that step, then on.</translation>
    </message>
    <message>
        <source>A title, a skill or a company.</source>
        <translation>A title, a skill or a company.</translation>
    </message>
    <message>
        <source>A user with these data is there already. Look for that user, or use another e-mail address.</source>
        <translation>A user with these data is there already. Look for that user, or use another e-mail address.</translation>
    </message>
    <message>
        <source>A vacancy cannot be linked with itself. Choose another one.</source>
        <translation>A vacancy cannot be linked with itself. Choose another one.</translation>
    </message>
    <message>
        <source>A vacancy has 100 job ads at most. Delete one first.</source>
        <translation>A vacancy has 100 job ads at most. Delete one first.</translation>
    </message>
    <message>
        <source>A vacancy has one note: this one replaces what is there.</source>
        <translation>A vacancy has one note: this one replaces what is there.</translation>
    </message>
    <message>
        <source>A vacancy needs somebody on its team: the last one cannot be taken away.</source>
        <translation>A vacancy needs somebody on its team: the last one cannot be taken away.</translation>
    </message>
    <message>
        <source>A value of this name is there already.</source>
        <translation>A value of this name is there already.</translation>
    </message>
    <message>
        <source>A value with this short name is there already. Choose another short name.</source>
        <translation>A value with this short name is there already. Choose another short name.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer from {provider}. This network may want you to sign in: open a web site, then try again.</source>
        <translation>A web page came instead of an answer from {provider}. This network may want you to sign in: open a web site, then try again.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>About the company</source>
        <translation>About the company</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Access group</translation>
    </message>
    <message>
        <source>Access groups</source>
        <translation>Access groups</translation>
    </message>
    <message>
        <source>Activate this user</source>
        <translation>Activate this user</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Add CVs and photos</source>
        <translation>Add CVs and photos</translation>
    </message>
    <message>
        <source>Add a cover letter</source>
        <translation>Add a cover letter</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Add a department</translation>
    </message>
    <message>
        <source>Add a job ad</source>
        <translation>Add a job ad</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Add a position</translation>
    </message>
    <message>
        <source>Add a time to this interview</source>
        <translation>Add a time to this interview</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>Add a value to a property of applicants</source>
        <translation>Add a value to a property of applicants</translation>
    </message>
    <message>
        <source>Add an applicant from a CV</source>
        <translation>Add an applicant from a CV</translation>
    </message>
    <message>
        <source>Add an applicant with a CV</source>
        <translation>Add an applicant with a CV</translation>
    </message>
    <message>
        <source>Add applicants and files</source>
        <translation>Add applicants and files</translation>
    </message>
    <message>
        <source>Add applicants to a vacancy</source>
        <translation>Add applicants to a vacancy</translation>
    </message>
    <message>
        <source>Add somebody to the talent pool</source>
        <translation>Add somebody to the talent pool</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Add to an access group</source>
        <translation>Add to an access group</translation>
    </message>
    <message>
        <source>Add to the hiring team</source>
        <translation>Add to the hiring team</translation>
    </message>
    <message>
        <source>Add {file} to {name}</source>
        <translation>Add {file} to {name}</translation>
    </message>
    <message>
        <source>Add {name} to {vacancy}</source>
        <translation>Add {name} to {vacancy}</translation>
    </message>
    <message>
        <source>Additional information</source>
        <translation>Additional information</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Addresses of videos</source>
        <translation>Addresses of videos</translation>
    </message>
    <message>
        <source>Also on free job sites</source>
        <translation>Also on free job sites</translation>
    </message>
    <message>
        <source>An API key from Integrations</source>
        <translation>An API key from Integrations</translation>
    </message>
    <message>
        <source>An API key from Settings, API</source>
        <translation>An API key from Settings, API</translation>
    </message>
    <message>
        <source>An API key from Settings, with scopes picked by hand</source>
        <translation>An API key from Settings, with scopes picked by hand</translation>
    </message>
    <message>
        <source>An API key has the rights of whoever made it: let an administrator make one. An OAuth client has the scopes that were ticked when it was made, and needs a system role. Nothing is lost when you do this later.</source>
        <translation>An API key has the rights of whoever made it: let an administrator make one. An OAuth client has the scopes that were ticked when it was made, and needs a system role. Nothing is lost when you do this later.</translation>
    </message>
    <message>
        <source>An API key or an OAuth client from the Credential Manager</source>
        <translation>An API key or an OAuth client from the Credential Manager</translation>
    </message>
    <message>
        <source>An API key, and your company id for your own jobs</source>
        <translation>An API key, and your company id for your own jobs</translation>
    </message>
    <message>
        <source>An account's name has 1 to {most} characters and no slash. Give it another name.</source>
        <translation>An account's name has 1 to {most} characters and no slash. Give it another name.</translation>
    </message>
    <message>
        <source>An address holds no name, password, question mark or number sign. Give the part before them.</source>
        <translation>An address holds no name, password, question mark or number sign. Give the part before them.</translation>
    </message>
    <message>
        <source>An applicant cannot be linked with itself. Choose another one.</source>
        <translation>An applicant cannot be linked with itself. Choose another one.</translation>
    </message>
    <message>
        <source>An application is for one job. Choose one of your vacancies, or take the job's id from the board.</source>
        <translation>An application is for one job. Choose one of your vacancies, or take the job's id from the board.</translation>
    </message>
    <message>
        <source>An earlier attempt had arrived after all, so it was not sent again.</source>
        <translation>An earlier attempt had arrived after all, so it was not sent again.</translation>
    </message>
    <message>
        <source>An inbox's name is part of its address: 1 to {longest} characters, no slash, no line break, no space at either end.</source>
        <translation>An inbox's name is part of its address: 1 to {longest} characters, no slash, no line break, no space at either end.</translation>
    </message>
    <message>
        <source>An inbox's name stands in an address: 1 to 64 small letters, digits and dashes.</source>
        <translation>An inbox's name stands in an address: 1 to 64 small letters, digits and dashes.</translation>
    </message>
    <message>
        <source>An interview has 50 time slots at most.</source>
        <translation>An interview has 50 time slots at most.</translation>
    </message>
    <message>
        <source>An interview needs a time slot: delete the interview instead.</source>
        <translation>An interview needs a time slot: delete the interview instead.</translation>
    </message>
    <message>
        <source>An offer that was not sent yet, or not through SmartRecruiters' signing service, shows no documents.</source>
        <translation>An offer that was not sent yet, or not through SmartRecruiters' signing service, shows no documents.</translation>
    </message>
    <message>
        <source>Another profile is called that. Choose another name.</source>
        <translation>Another profile is called that. Choose another name.</translation>
    </message>
    <message>
        <source>Another program keeps the profile's database busy. Close it, or wait until it is done, and try again.</source>
        <translation>Another program keeps the profile's database busy. Close it, or wait until it is done, and try again.</translation>
    </message>
    <message>
        <source>Another program uses port {port} of this computer. Close it, or register and name another redirect address.</source>
        <translation>Another program uses port {port} of this computer. Close it, or register and name another redirect address.</translation>
    </message>
    <message>
        <source>Another recruiterdesk on this computer is sending now. What is queued here goes with it.</source>
        <translation>Another recruiterdesk on this computer is sending now. What is queued here goes with it.</translation>
    </message>
    <message>
        <source>Another user signs in with this name already. Choose another one.</source>
        <translation>Another user signs in with this name already. Choose another one.</translation>
    </message>
    <message>
        <source>Another vacancy has this number. Choose another number.</source>
        <translation>Another vacancy has this number. Choose another number.</translation>
    </message>
    <message>
        <source>Another window could not be started. Close some programs, then try again.</source>
        <translation>Another window could not be started. Close some programs, then try again.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>Application form</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Applications are sent to this address.</source>
        <translation>Applications are sent to this address.</translation>
    </message>
    <message>
        <source>Applications would travel in the clear to {host}. Use a receiver's address that begins with https.</source>
        <translation>Applications would travel in the clear to {host}. Use a receiver's address that begins with https.</translation>
    </message>
    <message>
        <source>Apply on behalf of somebody</source>
        <translation>Apply on behalf of somebody</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>As it is registered with the client, on this computer. Empty: http://localhost:47813/</source>
        <translation>As it is registered with the client, on this computer. Empty: http://localhost:47813/</translation>
    </message>
    <message>
        <source>As it stands on the board: job_…</source>
        <translation>As it stands on the board: job_…</translation>
    </message>
    <message>
        <source>As many vacancies are published as the contract allows. Unpublish another one first.</source>
        <translation>As many vacancies are published as the contract allows. Unpublish another one first.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascending</translation>
    </message>
    <message>
        <source>Ask for approval of the headcount</source>
        <translation>Ask for approval of the headcount</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Ask for consent</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Asked on {date}, and not answered yet.</source>
        <translation>Asked on {date}, and not answered yet.</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Associate</source>
        <translation>Associate</translation>
    </message>
    <message>
        <source>At ICTerGezocht.nl a vacancy is published by posting it, and taken offline by deleting it. Do that instead.</source>
        <translation>At ICTerGezocht.nl a vacancy is published by posting it, and taken offline by deleting it. Do that instead.</translation>
    </message>
    <message>
        <source>At ICTerGezocht.nl, open Settings, then API, and make a key with all endpoints ticked.</source>
        <translation>At ICTerGezocht.nl, open Settings, then API, and make a key with all endpoints ticked.</translation>
    </message>
    <message>
        <source>At least three letters.</source>
        <translation>At least three letters.</translation>
    </message>
    <message>
        <source>At most two secrets are live at once: the new one and the one before it. Take the others away.</source>
        <translation>At most two secrets are live at once: the new one and the one before it. Take the others away.</translation>
    </message>
    <message>
        <source>Attempt {attempt} begins.</source>
        <translation>Attempt {attempt} begins.</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>CVs and photos for Homerun stay in the outbox. Reading is not affected.</source>
        <translation>CVs and photos for Homerun stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>CVs stay in the outbox. Reading is not affected.</source>
        <translation>CVs stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Cancelled together with what it was waiting for.</source>
        <translation>Cancelled together with what it was waiting for.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Change this interview</source>
        <translation>Change this interview</translation>
    </message>
    <message>
        <source>Change this job ad</source>
        <translation>Change this job ad</translation>
    </message>
    <message>
        <source>Change this position</source>
        <translation>Change this position</translation>
    </message>
    <message>
        <source>Change this rating</source>
        <translation>Change this rating</translation>
    </message>
    <message>
        <source>Change this time</source>
        <translation>Change this time</translation>
    </message>
    <message>
        <source>Change this user</source>
        <translation>Change this user</translation>
    </message>
    <message>
        <source>Change vacancies</source>
        <translation>Change vacancies</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Change {vacancy}</source>
        <translation>Change {vacancy}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changed since</translation>
    </message>
    <message>
        <source>Changes of which it is no longer known whether they were sent: {number}. They are looked for; where that proves nothing, you decide in the outbox.</source>
        <translation>Changes of which it is no longer known whether they were sent: {number}. They are looked for; where that proves nothing, you decide in the outbox.</translation>
    </message>
    <message>
        <source>Choose a property first.</source>
        <translation>Choose a property first.</translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation>Choose a report first.</translation>
    </message>
    <message>
        <source>Choose a user first.</source>
        <translation>Choose a user first.</translation>
    </message>
    <message>
        <source>Choose what this table is about first.</source>
        <translation>Choose what this table is about first.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clicks</translation>
    </message>
    <message>
        <source>Clicks by day</source>
        <translation>Clicks by day</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Colleague who is told the result</source>
        <translation>Colleague who is told the result</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Company id</source>
        <translation>Company id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Company type</source>
        <translation>Company type</translation>
    </message>
    <message>
        <source>Company types</source>
        <translation>Company types</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>Contact e-mail</translation>
    </message>
    <message>
        <source>Contact function</source>
        <translation>Contact function</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>Contact name</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>Contact photo address</source>
        <translation>Contact photo address</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Cost (EUR)</source>
        <translation>Cost (EUR)</translation>
    </message>
    <message>
        <source>Cost per click (EUR)</source>
        <translation>Cost per click (EUR)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Create a candidate from a CV</source>
        <translation>Create a candidate from a CV</translation>
    </message>
    <message>
        <source>Create and change vacancies</source>
        <translation>Create and change vacancies</translation>
    </message>
    <message>
        <source>Create candidates from CVs</source>
        <translation>Create candidates from CVs</translation>
    </message>
    <message>
        <source>Create jobs, submit applications</source>
        <translation>Create jobs, submit applications</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Days online</source>
        <translation>Days online</translation>
    </message>
    <message>
        <source>Deactivate this user</source>
        <translation>Deactivate this user</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Delete a note sent from here</source>
        <translation>Delete a note sent from here</translation>
    </message>
    <message>
        <source>Delete an erased applicant</source>
        <translation>Delete an erased applicant</translation>
    </message>
    <message>
        <source>Delete this file</source>
        <translation>Delete this file</translation>
    </message>
    <message>
        <source>Delete this interview</source>
        <translation>Delete this interview</translation>
    </message>
    <message>
        <source>Delete this position</source>
        <translation>Delete this position</translation>
    </message>
    <message>
        <source>Delete this rating</source>
        <translation>Delete this rating</translation>
    </message>
    <message>
        <source>Delete this time</source>
        <translation>Delete this time</translation>
    </message>
    <message>
        <source>Delete this value</source>
        <translation>Delete this value</translation>
    </message>
    <message>
        <source>Delete vacancies</source>
        <translation>Delete vacancies</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>Delete {vacancy}</source>
        <translation>Delete {vacancy}</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descending</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Did not begin</source>
        <translation>Did not begin</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>Do this once after a restore from a backup, with the receiver stopped. Say it again with --yes.</source>
        <translation>Do this once after a restore from a backup, with the receiver stopped. Say it again with --yes.</translation>
    </message>
    <message>
        <source>Documents of offers</source>
        <translation>Documents of offers</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>EEO category</source>
        <translation>EEO category</translation>
    </message>
    <message>
        <source>Each as name: value, such as frameworks: Laravel, Vue.js.</source>
        <translation>Each as name: value, such as frameworks: Laravel, Vue.js.</translation>
    </message>
    <message>
        <source>Each as property=value, by the ids that the table of vacancy properties shows.</source>
        <translation>Each as property=value, by the ids that the table of vacancy properties shows.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Empty means: the applicant.</source>
        <translation>Empty means: the applicant.</translation>
    </message>
    <message>
        <source>Empty means: whose key this is.</source>
        <translation>Empty means: whose key this is.</translation>
    </message>
    <message>
        <source>Empty takes the value away. A date like 2026-11-22, an amount like 1000 EUR, several values with commas.</source>
        <translation>Empty takes the value away. A date like 2026-11-22, an amount like 1000 EUR, several values with commas.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Entry level</source>
        <translation>Entry level</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Everybody who can see the applicant</source>
        <translation>Everybody who can see the applicant</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Excerpt</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Executive</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Experience</translation>
    </message>
    <message>
        <source>Experience level</source>
        <translation>Experience level</translation>
    </message>
    <message>
        <source>Extra fields</source>
        <translation>Extra fields</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>Facet</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>Featured</translation>
    </message>
    <message>
        <source>Fewer than three letters are not searched for.</source>
        <translation>Fewer than three letters are not searched for.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Files not sent that could not be read: {number}. Their entries in the outbox say so: add the files again.</source>
        <translation>Files not sent that could not be read: {number}. Their entries in the outbox say so: add the files again.</translation>
    </message>
    <message>
        <source>Files of a report</source>
        <translation>Files of a report</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>For a client that SmartRecruiters' partner team has issued.</source>
        <translation>For a client that SmartRecruiters' partner team has issued.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Former colleagues and users of the portal are not shown by RecruitSome's API.</source>
        <translation>Former colleagues and users of the portal are not shown by RecruitSome's API.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Function group</source>
        <translation>Function group</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Functions</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>HIRING_MANAGER, RECRUITER, INTERVIEW_TEAM, COORDINATOR, EXECUTIVE, or a role of your company.</source>
        <translation>HIRING_MANAGER, RECRUITER, INTERVIEW_TEAM, COORDINATOR, EXECUTIVE, or a role of your company.</translation>
    </message>
    <message>
        <source>Has agreed to the privacy policy</source>
        <translation>Has agreed to the privacy policy</translation>
    </message>
    <message>
        <source>Has begun well</source>
        <translation>Has begun well</translation>
    </message>
    <message>
        <source>Hire form</source>
        <translation>Hire form</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Hired</translation>
    </message>
    <message>
        <source>Hiring processes</source>
        <translation>Hiring processes</translation>
    </message>
    <message>
        <source>Hiring team</source>
        <translation>Hiring team</translation>
    </message>
    <message>
        <source>History of the status</source>
        <translation>History of the status</translation>
    </message>
    <message>
        <source>Homerun answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>Homerun answered about another record than the one asked for, so nothing of it was used. Try again later.</translation>
    </message>
    <message>
        <source>Homerun cannot add permissions to an existing key. Make a new key under Integrations with all six boxes ticked, and paste it here. Nothing is lost when you do this later.</source>
        <translation>Homerun cannot add permissions to an existing key. Make a new key under Integrations with all six boxes ticked, and paste it here. Nothing is lost when you do this later.</translation>
    </message>
    <message>
        <source>Homerun cannot change an applicant's sources, and stages are changed by moving. Leave them out.</source>
        <translation>Homerun cannot change an applicant's sources, and stages are changed by moving. Leave them out.</translation>
    </message>
    <message>
        <source>Homerun does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</source>
        <translation>Homerun does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</translation>
    </message>
    <message>
        <source>Homerun does not have this applicant, or not any more.</source>
        <translation>Homerun does not have this applicant, or not any more.</translation>
    </message>
    <message>
        <source>Homerun gave a web page instead of the file. Open the applicant in Homerun and fetch it there.</source>
        <translation>Homerun gave a web page instead of the file. Open the applicant in Homerun and fetch it there.</translation>
    </message>
    <message>
        <source>Homerun gives no lists of values to filter by; the filters here work on what is on this computer.</source>
        <translation>Homerun gives no lists of values to filter by; the filters here work on what is on this computer.</translation>
    </message>
    <message>
        <source>Homerun has no applicant with our mark on it.</source>
        <translation>Homerun has no applicant with our mark on it.</translation>
    </message>
    <message>
        <source>Homerun has no articles.</source>
        <translation>Homerun has no articles.</translation>
    </message>
    <message>
        <source>Homerun has this applicant, with our own mark on it.</source>
        <translation>Homerun has this applicant, with our own mark on it.</translation>
    </message>
    <message>
        <source>Homerun is not a job board: there are only your own vacancies to see.</source>
        <translation>Homerun is not a job board: there are only your own vacancies to see.</translation>
    </message>
    <message>
        <source>Homerun shows 1 file with this name and content.</source>
        <translation>Homerun shows 1 file with this name and content.</translation>
    </message>
    <message>
        <source>Homerun shows 1 note with this text and author.</source>
        <translation>Homerun shows 1 note with this text and author.</translation>
    </message>
    <message>
        <source>Homerun shows the stage "{stage}".</source>
        <translation>Homerun shows the stage "{stage}".</translation>
    </message>
    <message>
        <source>Homerun shows {count} files with this name and content.</source>
        <translation>Homerun shows {count} files with this name and content.</translation>
    </message>
    <message>
        <source>Homerun shows {count} notes with this text and author.</source>
        <translation>Homerun shows {count} notes with this text and author.</translation>
    </message>
    <message>
        <source>Homerun still has this applicant.</source>
        <translation>Homerun still has this applicant.</translation>
    </message>
    <message>
        <source>Homerun takes CVs, assignments and photos, no other files. Add it as an assignment.</source>
        <translation>Homerun takes CVs, assignments and photos, no other files. Add it as an assignment.</translation>
    </message>
    <message>
        <source>Homerun takes photos only as JPG, PNG or GIF. {file} was not added. Choose another file.</source>
        <translation>Homerun takes photos only as JPG, PNG or GIF. {file} was not added. Choose another file.</translation>
    </message>
    <message>
        <source>Homerun's API does not count clicks. Look at them in Homerun itself.</source>
        <translation>Homerun's API does not count clicks. Look at them in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API does not show tags. Look at them in Homerun itself.</source>
        <translation>Homerun's API does not show tags. Look at them in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API does not show who is on the team. Manage the team in Homerun itself.</source>
        <translation>Homerun's API does not show who is on the team. Manage the team in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API gives notes no name of their own, so one cannot be deleted. Delete it in Homerun itself.</source>
        <translation>Homerun's API gives notes no name of their own, so one cannot be deleted. Delete it in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API gives only the date until which someone is kept. Ask for consent in Homerun itself.</source>
        <translation>Homerun's API gives only the date until which someone is kept. Ask for consent in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API has no figures of its own. The overviews here count what is on this computer.</source>
        <translation>Homerun's API has no figures of its own. The overviews here count what is on this computer.</translation>
    </message>
    <message>
        <source>Homerun's API has no list of locations; each vacancy shows its own.</source>
        <translation>Homerun's API has no list of locations; each vacancy shows its own.</translation>
    </message>
    <message>
        <source>Homerun's API has no reports. The overviews here count what is on this computer.</source>
        <translation>Homerun's API has no reports. The overviews here count what is on this computer.</translation>
    </message>
    <message>
        <source>Homerun's API knows no interviews. Plan them in Homerun itself.</source>
        <translation>Homerun's API knows no interviews. Plan them in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API only reads vacancies. Create, change and publish them in Homerun itself.</source>
        <translation>Homerun's API only reads vacancies. Create, change and publish them in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's API sends nothing by itself. New applicants come in with each sync.</source>
        <translation>Homerun's API sends nothing by itself. New applicants come in with each sync.</translation>
    </message>
    <message>
        <source>Homerun's API shows ratings and votes but takes none. Rate in Homerun itself.</source>
        <translation>Homerun's API shows ratings and votes but takes none. Rate in Homerun itself.</translation>
    </message>
    <message>
        <source>Homerun's list of applicants does not end, so the new one could not be looked for. Look for it in Homerun itself, and tell us.</source>
        <translation>Homerun's list of applicants does not end, so the new one could not be looked for. Look for it in Homerun itself, and tell us.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>How many there were before is not known, so it cannot be told whether this one arrived.</source>
        <translation>How many there were before is not known, so it cannot be told whether this one arrived.</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>How to apply</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl already shows a vacancy with the reference {reference}. Give this one another reference; if it is the same one, cancel this.</source>
        <translation>ICTerGezocht.nl already shows a vacancy with the reference {reference}. Give this one another reference; if it is the same one, cancel this.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl does not show this vacancy, or not any more.</source>
        <translation>ICTerGezocht.nl does not show this vacancy, or not any more.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl does not state whether clicks, costs and applications are limited to these days, or only which vacancies are listed.</source>
        <translation>ICTerGezocht.nl does not state whether clicks, costs and applications are limited to these days, or only which vacancies are listed.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no field "{field}" for vacancies. Leave it out.</source>
        <translation>ICTerGezocht.nl has no field "{field}" for vacancies. Leave it out.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no list of locations; each vacancy has its own, a place or a postcode.</source>
        <translation>ICTerGezocht.nl has no list of locations; each vacancy has its own, a place or a postcode.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no table "{table}" of this. Choose another table.</source>
        <translation>ICTerGezocht.nl has no table "{table}" of this. Choose another table.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no interviews. Plan them in your calendar.</source>
        <translation>ICTerGezocht.nl knows no interviews. Plan them in your calendar.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes, so there is none to delete there.</source>
        <translation>ICTerGezocht.nl knows no notes, so there is none to delete there.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes. Those you write are kept on this computer.</source>
        <translation>ICTerGezocht.nl knows no notes. Those you write are kept on this computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes. Yours are kept on this computer only.</source>
        <translation>ICTerGezocht.nl knows no notes. Yours are kept on this computer only.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no ratings. Write a note on this computer.</source>
        <translation>ICTerGezocht.nl knows no ratings. Write a note on this computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no stages. Yours are kept on this computer only.</source>
        <translation>ICTerGezocht.nl knows no stages. Yours are kept on this computer only.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no tags. Use the extra fields of a vacancy.</source>
        <translation>ICTerGezocht.nl knows no tags. Use the extra fields of a vacancy.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl makes no reports. Its figures are in the table of insights; save that as a file.</source>
        <translation>ICTerGezocht.nl makes no reports. Its figures are in the table of insights; save that as a file.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows 1 vacancy with the reference {reference}.</source>
        <translation>ICTerGezocht.nl shows 1 vacancy with the reference {reference}.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows no figures of this vacancy, or not any more. Look at its page there.</source>
        <translation>ICTerGezocht.nl shows no figures of this vacancy, or not any more. Look at its page there.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows no vacancy with the reference {reference}, but a new one may show only later. Look on its site.</source>
        <translation>ICTerGezocht.nl shows no vacancy with the reference {reference}, but a new one may show only later. Look on its site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows {count} vacancies with the reference {reference}.</source>
        <translation>ICTerGezocht.nl shows {count} vacancies with the reference {reference}.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl still shows this vacancy.</source>
        <translation>ICTerGezocht.nl still shows this vacancy.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes a company only with its name. Fill it in, or leave the company out.</source>
        <translation>ICTerGezocht.nl takes a company only with its name. Fill it in, or leave the company out.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes a contact only with a name and an e-mail address. Fill both in, or leave the contact out.</source>
        <translation>ICTerGezocht.nl takes a contact only with a name and an e-mail address. Fill both in, or leave the contact out.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes no new vacancies at this account's address, so this one was not posted. Check the address; if it is right, tell us, and post the vacancy on its site.</source>
        <translation>ICTerGezocht.nl takes no new vacancies at this account's address, so this one was not posted. Check the address; if it is right, tell us, and post the vacancy on its site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes only whole vacancies and shows none of them again, and this one was not posted from here. Change it on its site, or post it anew from here and delete the old one.</source>
        <translation>ICTerGezocht.nl takes only whole vacancies and shows none of them again, and this one was not posted from here. Change it on its site, or post it anew from here and delete the old one.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API deletes nobody. What the receiver still has of a person is erased there, and at every computer that pulls from it, with: recruiterdesk receive erase.</source>
        <translation>ICTerGezocht.nl's API deletes nobody. What the receiver still has of a person is erased there, and at every computer that pulls from it, with: recruiterdesk receive erase.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API does not show who is on the team. Manage the team on its site.</source>
        <translation>ICTerGezocht.nl's API does not show who is on the team. Manage the team on its site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API has no articles. Read them on its site.</source>
        <translation>ICTerGezocht.nl's API has no articles. Read them on its site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API says nothing about consent. Ask the applicant for it by e-mail.</source>
        <translation>ICTerGezocht.nl's API says nothing about consent. Ask the applicant for it by e-mail.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows no applicants: it sends each one once, to a receiver that is always on. Start one with: recruiterdesk receive, give its address and token to the account, and ask ICTerGezocht.nl to send there. Until then applications come to the e-mail address of the vacancy's contact.</source>
        <translation>ICTerGezocht.nl's API shows no applicants: it sends each one once, to a receiver that is always on. Start one with: recruiterdesk receive, give its address and token to the account, and ask ICTerGezocht.nl to send there. Until then applications come to the e-mail address of the vacancy's contact.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows no single vacancy, and no texts. What was posted from here is kept here; the list is synced.</source>
        <translation>ICTerGezocht.nl's API shows no single vacancy, and no texts. What was posted from here is kept here; the list is synced.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows only your own vacancies. Search the board on its site.</source>
        <translation>ICTerGezocht.nl's API shows only your own vacancies. Search the board on its site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes nothing about people: they apply on the site themselves. Add them to another account here.</source>
        <translation>ICTerGezocht.nl's API takes nothing about people: they apply on the site themselves. Add them to another account here.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes vacancies and nothing else, so there is nothing to look for.</source>
        <translation>ICTerGezocht.nl's API takes vacancies and nothing else, so there is nothing to look for.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes vacancies and nothing else. Notes and stages of its applicants are kept on this computer.</source>
        <translation>ICTerGezocht.nl's API takes vacancies and nothing else. Notes and stages of its applicants are kept on this computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's figures can be asked for by days only. Leave the rest out.</source>
        <translation>ICTerGezocht.nl's figures can be asked for by days only. Leave the rest out.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's list does not end, so what was looked for in it could not be found. Tell us.</source>
        <translation>ICTerGezocht.nl's list does not end, so what was looked for in it could not be found. Tell us.</translation>
    </message>
    <message>
        <source>Id in your own system</source>
        <translation>Id in your own system</translation>
    </message>
    <message>
        <source>If this is the main job ad, the others go offline too.</source>
        <translation>If this is the main job ad, the others go offline too.</translation>
    </message>
    <message>
        <source>In Homerun, open Settings, then Integrations, and make a key with all six permissions ticked.</source>
        <translation>In Homerun, open Settings, then Integrations, and make a key with all six permissions ticked.</translation>
    </message>
    <message>
        <source>In RecruitSome, open Settings, Integrations, API Keys, and make a key. Tick all scopes: neither preset has both vacancies and candidates.</source>
        <translation>In RecruitSome, open Settings, Integrations, API Keys, and make a key. Tick all scopes: neither preset has both vacancies and candidates.</translation>
    </message>
    <message>
        <source>In SmartRecruiters, an administrator makes it in the Credential Manager. It is shown there once.</source>
        <translation>In SmartRecruiters, an administrator makes it in the Credential Manager. It is shown there once.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>In words, such as 3000-4000 euros a month.</source>
        <translation>In words, such as 3000-4000 euros a month.</translation>
    </message>
    <message>
        <source>In words, such as 40 hours a week.</source>
        <translation>In words, such as 40 hours a week.</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>Industries</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Internship</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>Interviewers</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Is a template</source>
        <translation>Is a template</translation>
    </message>
    <message>
        <source>It arrived late, before it was sent again.</source>
        <translation>It arrived late, before it was sent again.</translation>
    </message>
    <message>
        <source>It is at the provider.</source>
        <translation>It is at the provider.</translation>
    </message>
    <message>
        <source>It is no longer at the provider, so this could not be sent. What you wrote is kept here.</source>
        <translation>It is no longer at the provider, so this could not be sent. What you wrote is kept here.</translation>
    </message>
    <message>
        <source>It is no longer at the provider. What you wrote is kept here: copy it or cancel this item.</source>
        <translation>It is no longer at the provider. What you wrote is kept here: copy it or cancel this item.</translation>
    </message>
    <message>
        <source>It is not at the provider.</source>
        <translation>It is not at the provider.</translation>
    </message>
    <message>
        <source>It is unclear whether this arrived. The provider is asked when a late arrival can be ruled out.</source>
        <translation>It is unclear whether this arrived. The provider is asked when a late arrival can be ruled out.</translation>
    </message>
    <message>
        <source>It waits for a key that may do this.</source>
        <translation>It waits for a key that may do this.</translation>
    </message>
    <message>
        <source>It was already gone at the provider.</source>
        <translation>It was already gone at the provider.</translation>
    </message>
    <message>
        <source>It went through posting {posting}.</source>
        <translation>It went through posting {posting}.</translation>
    </message>
    <message>
        <source>Its short name, such as engineering.</source>
        <translation>Its short name, such as engineering.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Job ad</source>
        <translation>Job ad</translation>
    </message>
    <message>
        <source>Job ads</source>
        <translation>Job ads</translation>
    </message>
    <message>
        <source>Job board</source>
        <translation>Job board</translation>
    </message>
    <message>
        <source>Job description</source>
        <translation>Job description</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Job id</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>JobSphere answered about another job than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>JobSphere answered about another job than the one asked for, so nothing of it was used. Try again later.</translation>
    </message>
    <message>
        <source>JobSphere does not let its board be searched for this title. Look on the board yourself, then choose.</source>
        <translation>JobSphere does not let its board be searched for this title. Look on the board yourself, then choose.</translation>
    </message>
    <message>
        <source>JobSphere does not say whether a salary is per year or per month.</source>
        <translation>JobSphere does not say whether a salary is per year or per month.</translation>
    </message>
    <message>
        <source>JobSphere does not show applications again. This one stays here as it was sent, with stages and notes of your own.</source>
        <translation>JobSphere does not show applications again. This one stays here as it was sent, with stages and notes of your own.</translation>
    </message>
    <message>
        <source>JobSphere finds too many jobs for this title to look through. Look on the board yourself, then choose.</source>
        <translation>JobSphere finds too many jobs for this title to look through. Look on the board yourself, then choose.</translation>
    </message>
    <message>
        <source>JobSphere has no articles.</source>
        <translation>JobSphere has no articles.</translation>
    </message>
    <message>
        <source>JobSphere has no such table. Choose another table.</source>
        <translation>JobSphere has no such table. Choose another table.</translation>
    </message>
    <message>
        <source>JobSphere shows every company's jobs, and which company is yours is not known here, so none are listed as your vacancies. Give the key again with your company id beside it, or set company_id of this account and check it.</source>
        <translation>JobSphere shows every company's jobs, and which company is yours is not known here, so none are listed as your vacancies. Give the key again with your company id beside it, or set company_id of this account and check it.</translation>
    </message>
    <message>
        <source>JobSphere takes no files, only a link to a CV. Give a link that begins with https when you submit the application; this program never puts a CV on the internet.</source>
        <translation>JobSphere takes no files, only a link to a CV. Give a link that begins with https when you submit the application; this program never puts a CV on the internet.</translation>
    </message>
    <message>
        <source>JobSphere takes no new jobs at this account's address, so this one was not created. Check the address; if it is right, tell us, and create the job in JobSphere itself.</source>
        <translation>JobSphere takes no new jobs at this account's address, so this one was not created. Check the address; if it is right, tell us, and create the job in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere takes no photos.</source>
        <translation>JobSphere takes no photos.</translation>
    </message>
    <message>
        <source>JobSphere took the job without telling its id. It stands among your vacancies once the board shows it.</source>
        <translation>JobSphere took the job without telling its id. It stands among your vacancies once the board shows it.</translation>
    </message>
    <message>
        <source>JobSphere wants your verified company id with a new job, and it is not known here. Give the key again with your company id beside it, or set company_id of this account and check it.</source>
        <translation>JobSphere wants your verified company id with a new job, and it is not known here. Give the key again with your company id beside it, or set company_id of this account and check it.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot change a job. Change it in JobSphere itself.</source>
        <translation>JobSphere's API cannot change a job. Change it in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot change or withdraw an application. Ask the employer, or change it in JobSphere itself.</source>
        <translation>JobSphere's API cannot change or withdraw an application. Ask the employer, or change it in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot do this. Do it in JobSphere itself.</source>
        <translation>JobSphere's API cannot do this. Do it in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot withdraw a job. Take it off the board in JobSphere itself.</source>
        <translation>JobSphere's API cannot withdraw a job. Take it off the board in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API does not count clicks. Look at them in JobSphere itself.</source>
        <translation>JobSphere's API does not count clicks. Look at them in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API does not show who is on the team. Manage the team in JobSphere itself.</source>
        <translation>JobSphere's API does not show who is on the team. Manage the team in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API gives no files. Open the CV by its link, in your browser.</source>
        <translation>JobSphere's API gives no files. Open the CV by its link, in your browser.</translation>
    </message>
    <message>
        <source>JobSphere's API gives no list of categories or places. Type a category as its address on the web site writes it.</source>
        <translation>JobSphere's API gives no list of categories or places. Type a category as its address on the web site writes it.</translation>
    </message>
    <message>
        <source>JobSphere's API has no figures about jobs. Look at them in JobSphere itself.</source>
        <translation>JobSphere's API has no figures about jobs. Look at them in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API has no list of locations; each job shows its own.</source>
        <translation>JobSphere's API has no list of locations; each job shows its own.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes, so they are kept on this computer only. Nobody at JobSphere sees them.</source>
        <translation>JobSphere's API has no notes, so they are kept on this computer only. Nobody at JobSphere sees them.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes. One that is kept here can be removed here.</source>
        <translation>JobSphere's API has no notes. One that is kept here can be removed here.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes. You see those that you write here.</source>
        <translation>JobSphere's API has no notes. You see those that you write here.</translation>
    </message>
    <message>
        <source>JobSphere's API has no ratings.</source>
        <translation>JobSphere's API has no ratings.</translation>
    </message>
    <message>
        <source>JobSphere's API has no reports. The overviews here count what is on this computer.</source>
        <translation>JobSphere's API has no reports. The overviews here count what is on this computer.</translation>
    </message>
    <message>
        <source>JobSphere's API has no stages, so they are kept on this computer only. Nobody at JobSphere sees them.</source>
        <translation>JobSphere's API has no stages, so they are kept on this computer only. Nobody at JobSphere sees them.</translation>
    </message>
    <message>
        <source>JobSphere's API has tags on jobs only, not on people. Give them when you create a job.</source>
        <translation>JobSphere's API has tags on jobs only, not on people. Give them when you create a job.</translation>
    </message>
    <message>
        <source>JobSphere's API keeps no consent. Ask the applicant yourself, and write down here that you did.</source>
        <translation>JobSphere's API keeps no consent. Ask the applicant yourself, and write down here that you did.</translation>
    </message>
    <message>
        <source>JobSphere's API knows no drafts: it only creates jobs. Publish and hide them in JobSphere itself.</source>
        <translation>JobSphere's API knows no drafts: it only creates jobs. Publish and hide them in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's API knows no interviews. Plan them in your calendar.</source>
        <translation>JobSphere's API knows no interviews. Plan them in your calendar.</translation>
    </message>
    <message>
        <source>JobSphere's API never sends or shows applications. Have them mailed to you by JobSphere, and add them here.</source>
        <translation>JobSphere's API never sends or shows applications. Have them mailed to you by JobSphere, and add them here.</translation>
    </message>
    <message>
        <source>JobSphere's API shows no applications, so nobody can look up from here whether this arrived. Look in JobSphere itself, then choose.</source>
        <translation>JobSphere's API shows no applications, so nobody can look up from here whether this arrived. Look in JobSphere itself, then choose.</translation>
    </message>
    <message>
        <source>JobSphere's API shows no files. The link to the CV stands with the application.</source>
        <translation>JobSphere's API shows no files. The link to the CV stands with the application.</translation>
    </message>
    <message>
        <source>JobSphere's API takes applications and shows none. Those that you submit from here stay in this list; look at others in JobSphere itself.</source>
        <translation>JobSphere's API takes applications and shows none. Those that you submit from here stay in this list; look at others in JobSphere itself.</translation>
    </message>
    <message>
        <source>JobSphere's board cannot be filtered by {names}. It can by: {known}.</source>
        <translation>JobSphere's board cannot be filtered by {names}. It can by: {known}.</translation>
    </message>
    <message>
        <source>Kept on this computer only: JobSphere takes no name.</source>
        <translation>Kept on this computer only: JobSphere takes no name.</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>Kept on this computer.</translation>
    </message>
    <message>
        <source>Kept only on this computer</source>
        <translation>Kept only on this computer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kind of interview</source>
        <translation>Kind of interview</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Kind of source</translation>
    </message>
    <message>
        <source>Kinds of interviews</source>
        <translation>Kinds of interviews</translation>
    </message>
    <message>
        <source>Kinds of sources</source>
        <translation>Kinds of sources</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Last delivered</source>
        <translation>Last delivered</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Latest approval</source>
        <translation>Latest approval</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Left empty, it is main.</source>
        <translation>Left empty, it is main.</translation>
    </message>
    <message>
        <source>Left out: a {kind} is not a CV</source>
        <translation>Left out: a {kind} is not a CV</translation>
    </message>
    <message>
        <source>Left out: an {kind} is not a CV</source>
        <translation>Left out: an {kind} is not a CV</translation>
    </message>
    <message>
        <source>Left out: its name does not say that it is a CV</source>
        <translation>Left out: its name does not say that it is a CV</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Letters, digits and dashes, 36 at most.</source>
        <translation>Letters, digits and dashes, 36 at most.</translation>
    </message>
    <message>
        <source>Lines of the facets, several parted by commas.</source>
        <translation>Lines of the facets, several parted by commas.</translation>
    </message>
    <message>
        <source>Link to the CV</source>
        <translation>Link to the CV</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>Logo address</source>
        <translation>Logo address</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Looked for at the provider before sending.</source>
        <translation>Looked for at the provider before sending.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Made in the Credential Manager, with the scopes that are ticked there and a system role.</source>
        <translation>Made in the Credential Manager, with the scopes that are ticked there and a system role.</translation>
    </message>
    <message>
        <source>Mail a link for a new password</source>
        <translation>Mail a link for a new password</translation>
    </message>
    <message>
        <source>Mail the activation link</source>
        <translation>Mail the activation link</translation>
    </message>
    <message>
        <source>Main job ad</source>
        <translation>Main job ad</translation>
    </message>
    <message>
        <source>Make a new key at ICTerGezocht.nl under Settings, API, with all endpoints ticked, and paste it here. Nothing is lost when you do this later.</source>
        <translation>Make a new key at ICTerGezocht.nl under Settings, API, with all endpoints ticked, and paste it here. Nothing is lost when you do this later.</translation>
    </message>
    <message>
        <source>Make a new key under Settings, Integrations, API Keys with all seven scopes ticked by hand, and paste it here. RecruitSome's presets never have both vacancies and candidates. Nothing is lost when you do this later.</source>
        <translation>Make a new key under Settings, Integrations, API Keys with all seven scopes ticked by hand, and paste it here. RecruitSome's presets never have both vacancies and candidates. Nothing is lost when you do this later.</translation>
    </message>
    <message>
        <source>Make a report anew</source>
        <translation>Make a report anew</translation>
    </message>
    <message>
        <source>Make one in your JobSphere dashboard: Read/Write to create jobs and submit applications, else Read Only.</source>
        <translation>Make one in your JobSphere dashboard: Read/Write to create jobs and submit applications, else Read Only.</translation>
    </message>
    <message>
        <source>Markdown: # for a heading, ** around what is bold, - before each point of a list.</source>
        <translation>Markdown: # for a heading, ** around what is bold, - before each point of a list.</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Mentioned</translation>
    </message>
    <message>
        <source>Message to the hiring manager</source>
        <translation>Message to the hiring manager</translation>
    </message>
    <message>
        <source>Mid-senior level</source>
        <translation>Mid-senior level</translation>
    </message>
    <message>
        <source>Minutes to read</source>
        <translation>Minutes to read</translation>
    </message>
    <message>
        <source>Move and change applicants, set tags</source>
        <translation>Move and change applicants, set tags</translation>
    </message>
    <message>
        <source>Move applicants, add new ones</source>
        <translation>Move applicants, add new ones</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>Move {name} to {stage}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in addresses</source>
        <translation>Name in addresses</translation>
    </message>
    <message>
        <source>Name in answers</source>
        <translation>Name in answers</translation>
    </message>
    <message>
        <source>Name one person: a REF, or --email ADDRESS.</source>
        <translation>Name one person: a REF, or --email ADDRESS.</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Name or e-mail</translation>
    </message>
    <message>
        <source>Name the job by its id, as it stands on the board.</source>
        <translation>Name the job by its id, as it stands on the board.</translation>
    </message>
    <message>
        <source>Name the posting by its id, such as 5a0e1c3e-7b0f-4d5c-9a6b-2f1d3c4b5a69. It stands at the entry in the outbox.</source>
        <translation>Name the posting by its id, such as 5a0e1c3e-7b0f-4d5c-9a6b-2f1d3c4b5a69. It stands at the entry in the outbox.</translation>
    </message>
    <message>
        <source>Name what this is done to.</source>
        <translation>Name what this is done to.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Needed in the United States, such as CA.</source>
        <translation>Needed in the United States, such as CA.</translation>
    </message>
    <message>
        <source>Needed where anything else of the company is filled in.</source>
        <translation>Needed where anything else of the company is filled in.</translation>
    </message>
    <message>
        <source>Needed where anything else of the contact is filled in.</source>
        <translation>Needed where anything else of the contact is filled in.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Newest figures of a report</source>
        <translation>Newest figures of a report</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>No company id was given.</source>
        <translation>No company id was given.</translation>
    </message>
    <message>
        <source>No document says how RecruitSome takes a CV with an application; it is sent as we think it may be. This cannot be taken back from here.</source>
        <translation>No document says how RecruitSome takes a CV with an application; it is sent as we think it may be. This cannot be taken back from here.</translation>
    </message>
    <message>
        <source>No document says where RecruitSome shows one candidate, so only what the list tells is known. If RecruitSome told you the path, put it into the account's setting "candidate_path".</source>
        <translation>No document says where RecruitSome shows one candidate, so only what the list tells is known. If RecruitSome told you the path, put it into the account's setting "candidate_path".</translation>
    </message>
    <message>
        <source>No document says where RecruitSome shows one candidate; the path is the one in the setting "candidate_path".</source>
        <translation>No document says where RecruitSome shows one candidate; the path is the one in the setting "candidate_path".</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>No longer used</translation>
    </message>
    <message>
        <source>No receiver answers at {host}. Check its address, and that it runs: recruiterdesk receive, on the machine it is on.</source>
        <translation>No receiver answers at {host}. Check its address, and that it runs: recruiterdesk receive, on the machine it is on.</translation>
    </message>
    <message>
        <source>No way to sign in was chosen. Try again and choose one.</source>
        <translation>No way to sign in was chosen. Try again and choose one.</translation>
    </message>
    <message>
        <source>No word came back whether this arrived.</source>
        <translation>No word came back whether this arrived.</translation>
    </message>
    <message>
        <source>Nobody listens for the sign-in. Begin to sign in again.</source>
        <translation>Nobody listens for the sign-in. Begin to sign in again.</translation>
    </message>
    <message>
        <source>Nobody on this computer has that e-mail address. Check how it is written.</source>
        <translation>Nobody on this computer has that e-mail address. Check how it is written.</translation>
    </message>
    <message>
        <source>Nobody signed in within {minutes} minutes. Begin again when you like.</source>
        <translation>Nobody signed in within {minutes} minutes. Begin again when you like.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on the vacancy</source>
        <translation>Note on the vacancy</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Note on {name}</translation>
    </message>
    <message>
        <source>Note whether the applicant stayed away</source>
        <translation>Note whether the applicant stayed away</translation>
    </message>
    <message>
        <source>Nothing at this address answers like SmartRecruiters. Check the address: usually it is https://api.smartrecruiters.com.</source>
        <translation>Nothing at this address answers like SmartRecruiters. Check the address: usually it is https://api.smartrecruiters.com.</translation>
    </message>
    <message>
        <source>Nothing can be read with this key. Make a new key at ICTerGezocht.nl under Settings, API, with at least "{scope}" ticked, and paste it here.</source>
        <translation>Nothing can be read with this key. Make a new key at ICTerGezocht.nl under Settings, API, with at least "{scope}" ticked, and paste it here.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Give yourself access to it, or choose another one.</source>
        <translation>Nothing can be written in {folder}. Give yourself access to it, or choose another one.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Make room or give yourself access to it, and try again.</source>
        <translation>Nothing can be written in {folder}. Make room or give yourself access to it, and try again.</translation>
    </message>
    <message>
        <source>Nothing is changed. Name at least one field.</source>
        <translation>Nothing is changed. Name at least one field.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>Number of the request</translation>
    </message>
    <message>
        <source>Numbers of tags, several parted by commas.</source>
        <translation>Numbers of tags, several parted by commas.</translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation>OAuth client</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Offer approval form</source>
        <translation>Offer approval form</translation>
    </message>
    <message>
        <source>Offer form</source>
        <translation>Offer form</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offered</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>On PostgreSQL the receiver makes no key itself, since every instance needs the same. Make one: recruiterdesk receive secret. Put it into {variable}, or into a file that --key-file names, and keep a copy: without it nothing in the database opens.</source>
        <translation>On PostgreSQL the receiver makes no key itself, since every instance needs the same. Make one: recruiterdesk receive secret. Put it into {variable}, or into a file that --key-file names, and keep a copy: without it nothing in the database opens.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>On the board as "{company}"</source>
        <translation>On the board as "{company}"</translation>
    </message>
    <message>
        <source>On the career site</source>
        <translation>On the career site</translation>
    </message>
    <message>
        <source>One article</source>
        <translation>One article</translation>
    </message>
    <message>
        <source>One job of the board</source>
        <translation>One job of the board</translation>
    </message>
    <message>
        <source>One line each: job title; company; from; to. Dates like 2019, 2019-09 or 2019-09-01.</source>
        <translation>One line each: job title; company; from; to. Dates like 2019, 2019-09 or 2019-09-01.</translation>
    </message>
    <message>
        <source>One line each: question/field=answer, by the ids of the application form.</source>
        <translation>One line each: question/field=answer, by the ids of the application form.</translation>
    </message>
    <message>
        <source>One line each: school; degree; field of study; from; to. Dates like 2019, 2019-09 or 2019-09-01.</source>
        <translation>One line each: school; degree; field of study; from; to. Dates like 2019, 2019-09 or 2019-09-01.</translation>
    </message>
    <message>
        <source>One location</source>
        <translation>One location</translation>
    </message>
    <message>
        <source>One of the colleagues named here is not there any more, or is switched off. Choose somebody from the list of users.</source>
        <translation>One of the colleagues named here is not there any more, or is switched off. Choose somebody from the list of users.</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Only</translation>
    </message>
    <message>
        <source>Only administrators may read notes at SmartRecruiters, so this shows nothing either way.</source>
        <translation>Only administrators may read notes at SmartRecruiters, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>Only an applicant who came through a receiver can be assigned to a vacancy here. Move others at their provider, or from here with a move.</source>
        <translation>Only an applicant who came through a receiver can be assigned to a vacancy here. Move others at their provider, or from here with a move.</translation>
    </message>
    <message>
        <source>Only for a job that is none of your vacancies: its id stands on the board.</source>
        <translation>Only for a job that is none of your vacancies: its id stands on the board.</translation>
    </message>
    <message>
        <source>Only if you have a receiver for applications, such as https://receiver.example.com. It can be added later.</source>
        <translation>Only if you have a receiver for applications, such as https://receiver.example.com. It can be added later.</translation>
    </message>
    <message>
        <source>Only if you post for customers: ICTerGezocht.nl gives it on request. Otherwise leave it empty.</source>
        <translation>Only if you post for customers: ICTerGezocht.nl gives it on request. Otherwise leave it empty.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Only those that stand now</source>
        <translation>Only those that stand now</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>Open from</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organizer</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>Own number of the position</source>
        <translation>Own number of the position</translation>
    </message>
    <message>
        <source>PDF, DOC or DOCX up to 10 MB is safe; RecruitSome may refuse other files.</source>
        <translation>PDF, DOC or DOCX up to 10 MB is safe; RecruitSome may refuse other files.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Part of the list of people you erased could not be read. Whoever is still at a provider may appear again: look, and erase them there.</source>
        <translation>Part of the list of people you erased could not be read. Whoever is still at a provider may appear again: look, and erase them there.</translation>
    </message>
    <message>
        <source>Partner key</source>
        <translation>Partner key</translation>
    </message>
    <message>
        <source>Paused by you. What is queued waits here.</source>
        <translation>Paused by you. What is queued waits here.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Perhaps</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Photo address</source>
        <translation>Photo address</translation>
    </message>
    <message>
        <source>Pick who is to see this note.</source>
        <translation>Pick who is to see this note.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation>Plan an interview</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Ports go up to {last}. Choose another with --port.</source>
        <translation>Ports go up to {last}. Choose another with --port.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Possible answers</source>
        <translation>Possible answers</translation>
    </message>
    <message>
        <source>Post vacancies</source>
        <translation>Post vacancies</translation>
    </message>
    <message>
        <source>Post vacancies, see clicks and costs</source>
        <translation>Post vacancies, see clicks and costs</translation>
    </message>
    <message>
        <source>Post {vacancy}</source>
        <translation>Post {vacancy}</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>Postings on the career site</source>
        <translation>Postings on the career site</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronouns</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Properties of applicants</source>
        <translation>Properties of applicants</translation>
    </message>
    <message>
        <source>Properties of offers</source>
        <translation>Properties of offers</translation>
    </message>
    <message>
        <source>Properties of vacancies</source>
        <translation>Properties of vacancies</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>Publish the vacancy</source>
        <translation>Publish the vacancy</translation>
    </message>
    <message>
        <source>Publish this job ad</source>
        <translation>Publish this job ad</translation>
    </message>
    <message>
        <source>Publish vacancies</source>
        <translation>Publish vacancies</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Published since</source>
        <translation>Published since</translation>
    </message>
    <message>
        <source>Published vacancies, candidates, new applicants, CVs, team</source>
        <translation>Published vacancies, candidates, new applicants, CVs, team</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Qualifications</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Read applicants, CVs and answers</source>
        <translation>Read applicants, CVs and answers</translation>
    </message>
    <message>
        <source>Read articles</source>
        <translation>Read articles</translation>
    </message>
    <message>
        <source>Read candidates</source>
        <translation>Read candidates</translation>
    </message>
    <message>
        <source>Read colleagues' notes</source>
        <translation>Read colleagues' notes</translation>
    </message>
    <message>
        <source>Read interviews</source>
        <translation>Read interviews</translation>
    </message>
    <message>
        <source>Read locations</source>
        <translation>Read locations</translation>
    </message>
    <message>
        <source>Read offers</source>
        <translation>Read offers</translation>
    </message>
    <message>
        <source>Read published vacancies</source>
        <translation>Read published vacancies</translation>
    </message>
    <message>
        <source>Read ratings</source>
        <translation>Read ratings</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Read reports</translation>
    </message>
    <message>
        <source>Read steps, reasons and sources</source>
        <translation>Read steps, reasons and sources</translation>
    </message>
    <message>
        <source>Read the job board</source>
        <translation>Read the job board</translation>
    </message>
    <message>
        <source>Read the team</source>
        <translation>Read the team</translation>
    </message>
    <message>
        <source>Read vacancies</source>
        <translation>Read vacancies</translation>
    </message>
    <message>
        <source>Read who the users are</source>
        <translation>Read who the users are</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Ready to begin</translation>
    </message>
    <message>
        <source>Reasons for rejecting</source>
        <translation>Reasons for rejecting</translation>
    </message>
    <message>
        <source>Reasons for withdrawing</source>
        <translation>Reasons for withdrawing</translation>
    </message>
    <message>
        <source>Receiver address</source>
        <translation>Receiver address</translation>
    </message>
    <message>
        <source>Receiver inbox</source>
        <translation>Receiver inbox</translation>
    </message>
    <message>
        <source>Receiver token</source>
        <translation>Receiver token</translation>
    </message>
    <message>
        <source>RecruitSome answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>RecruitSome answered about another record than the one asked for, so nothing of it was used. Try again later.</translation>
    </message>
    <message>
        <source>RecruitSome does not list this, or not any more. Sync to see what it lists now.</source>
        <translation>RecruitSome does not list this, or not any more. Sync to see what it lists now.</translation>
    </message>
    <message>
        <source>RecruitSome has no table "{table}". Choose another table.</source>
        <translation>RecruitSome has no table "{table}". Choose another table.</translation>
    </message>
    <message>
        <source>RecruitSome is not a job board: there are only your own vacancies to see.</source>
        <translation>RecruitSome is not a job board: there are only your own vacancies to see.</translation>
    </message>
    <message>
        <source>RecruitSome lists candidates only by colleague, and this key has no "team:read" to know who they are. Make a new key that has it, or put your user ids into the account's setting "user_ids".</source>
        <translation>RecruitSome lists candidates only by colleague, and this key has no "team:read" to know who they are. Make a new key that has it, or put your user ids into the account's setting "user_ids".</translation>
    </message>
    <message>
        <source>RecruitSome needs a colleague who is told what became of the CV. Choose one of the team.</source>
        <translation>RecruitSome needs a colleague who is told what became of the CV. Choose one of the team.</translation>
    </message>
    <message>
        <source>RecruitSome reads the CV by itself and tells the colleague when it is done. This cannot be taken back from here. A person who is there already is not doubled: the CV becomes a review.</source>
        <translation>RecruitSome reads the CV by itself and tells the colleague when it is done. This cannot be taken back from here. A person who is there already is not doubled: the CV becomes a review.</translation>
    </message>
    <message>
        <source>RecruitSome shows only inside itself what became of a CV, so whether this one arrived cannot be seen from here. Ask the colleague who is told the result, then decide.</source>
        <translation>RecruitSome shows only inside itself what became of a CV, so whether this one arrived cannot be seen from here. Ask the colleague who is told the result, then decide.</translation>
    </message>
    <message>
        <source>RecruitSome takes a CV only to make a candidate of it, not for somebody who is there. Whether the key may do that shows at the first CV.</source>
        <translation>RecruitSome takes a CV only to make a candidate of it, not for somebody who is there. Whether the key may do that shows at the first CV.</translation>
    </message>
    <message>
        <source>RecruitSome takes an applicant only for a vacancy. Choose the vacancy first.</source>
        <translation>RecruitSome takes an applicant only for a vacancy. Choose the vacancy first.</translation>
    </message>
    <message>
        <source>RecruitSome takes none of its own team's ids for a user's, so no candidate can be listed. Ask RecruitSome for your user ids and put them into the account's setting "user_ids".</source>
        <translation>RecruitSome takes none of its own team's ids for a user's, so no candidate can be listed. Ask RecruitSome for your user ids and put them into the account's setting "user_ids".</translation>
    </message>
    <message>
        <source>RecruitSome took the CV and reads it now, under the number {number}. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</source>
        <translation>RecruitSome took the CV and reads it now, under the number {number}. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</translation>
    </message>
    <message>
        <source>RecruitSome took the CV and reads it now. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</source>
        <translation>RecruitSome took the CV and reads it now. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</translation>
    </message>
    <message>
        <source>RecruitSome took the application and tells no number for it. The person appears here as a candidate when RecruitSome lists one; this line stays as it was made here.</source>
        <translation>RecruitSome took the application and tells no number for it. The person appears here as a candidate when RecruitSome lists one; this line stays as it was made here.</translation>
    </message>
    <message>
        <source>RecruitSome's API counts views of a vacancy, not clicks. The search in published vacancies shows views.</source>
        <translation>RecruitSome's API counts views of a vacancy, not clicks. The search in published vacancies shows views.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not change or delete candidates. Do that in RecruitSome.</source>
        <translation>RecruitSome's API does not change or delete candidates. Do that in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not give out CVs or other files. Open the candidate in RecruitSome to see them.</source>
        <translation>RecruitSome's API does not give out CVs or other files. Open the candidate in RecruitSome to see them.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not tell about consent. Look at it in RecruitSome.</source>
        <translation>RecruitSome's API does not tell about consent. Look at it in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API has no figures of its own. The overviews here count what is on this computer.</source>
        <translation>RecruitSome's API has no figures of its own. The overviews here count what is on this computer.</translation>
    </message>
    <message>
        <source>RecruitSome's API has no reports. The overviews here count what is on this computer.</source>
        <translation>RecruitSome's API has no reports. The overviews here count what is on this computer.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no interviews. Plan them in RecruitSome.</source>
        <translation>RecruitSome's API knows no interviews. Plan them in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no notes, so there is none to delete there.</source>
        <translation>RecruitSome's API knows no notes, so there is none to delete there.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no ratings. Rate in RecruitSome.</source>
        <translation>RecruitSome's API knows no ratings. Rate in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API only reads published vacancies. Create, change and publish them in RecruitSome.</source>
        <translation>RecruitSome's API only reads published vacancies. Create, change and publish them in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API sends nothing by itself. New candidates come in with each sync.</source>
        <translation>RecruitSome's API sends nothing by itself. New candidates come in with each sync.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no applications, so whether this one arrived cannot be seen from here. Look in RecruitSome, then decide.</source>
        <translation>RecruitSome's API shows no applications, so whether this one arrived cannot be seen from here. Look in RecruitSome, then decide.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no notes. Notes that you write here stay on this computer.</source>
        <translation>RecruitSome's API shows no notes. Notes that you write here stay on this computer.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no tags of candidates. Look at them in RecruitSome.</source>
        <translation>RecruitSome's API shows no tags of candidates. Look at them in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API takes new applicants and CVs, and nothing else. What you wrote is kept here; do it in RecruitSome.</source>
        <translation>RecruitSome's API takes new applicants and CVs, and nothing else. What you wrote is kept here; do it in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API takes no photos. Add one in RecruitSome.</source>
        <translation>RecruitSome's API takes no photos. Add one in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's list could not be read whole, so nothing is known of this. Try again later.</source>
        <translation>RecruitSome's list could not be read whole, so nothing is known of this. Try again later.</translation>
    </message>
    <message>
        <source>RecruitSome's list was empty although it counts some, so nothing is known of this. Try again later.</source>
        <translation>RecruitSome's list was empty although it counts some, so nothing is known of this. Try again later.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Redirect address</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Reference number</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Region code</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Remove all tags</source>
        <translation>Remove all tags</translation>
    </message>
    <message>
        <source>Remove from an access group</source>
        <translation>Remove from an access group</translation>
    </message>
    <message>
        <source>Remove from the hiring team</source>
        <translation>Remove from the hiring team</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Remove this tag</translation>
    </message>
    <message>
        <source>Rename this value</source>
        <translation>Rename this value</translation>
    </message>
    <message>
        <source>Replace all tags</source>
        <translation>Replace all tags</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Roles of users</source>
        <translation>Roles of users</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Salary</translation>
    </message>
    <message>
        <source>Salary from</source>
        <translation>Salary from</translation>
    </message>
    <message>
        <source>Salary to</source>
        <translation>Salary to</translation>
    </message>
    <message>
        <source>Salary up to</source>
        <translation>Salary up to</translation>
    </message>
    <message>
        <source>Saved from a damaged database.</source>
        <translation>Saved from a damaged database.</translation>
    </message>
    <message>
        <source>Saved from a damaged database. It is not known whether this was sent meanwhile; the provider is asked.</source>
        <translation>Saved from a damaged database. It is not known whether this was sent meanwhile; the provider is asked.</translation>
    </message>
    <message>
        <source>Screening answers</source>
        <translation>Screening answers</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search in published vacancies</source>
        <translation>Search in published vacancies</translation>
    </message>
    <message>
        <source>See clicks by day</source>
        <translation>See clicks by day</translation>
    </message>
    <message>
        <source>See the company types</source>
        <translation>See the company types</translation>
    </message>
    <message>
        <source>See the user functions</source>
        <translation>See the user functions</translation>
    </message>
    <message>
        <source>See vacancies and their figures</source>
        <translation>See vacancies and their figures</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>Sending can only be paused. An empty value goes on with it.</source>
        <translation>Sending can only be paused. An empty value goes on with it.</translation>
    </message>
    <message>
        <source>Set a property</source>
        <translation>Set a property</translation>
    </message>
    <message>
        <source>Set the onboarding status</source>
        <translation>Set the onboarding status</translation>
    </message>
    <message>
        <source>Set the source</source>
        <translation>Set the source</translation>
    </message>
    <message>
        <source>Set the status of the vacancy</source>
        <translation>Set the status of the vacancy</translation>
    </message>
    <message>
        <source>Set the status, with date and reason</source>
        <translation>Set the status, with date and reason</translation>
    </message>
    <message>
        <source>Set who comes</source>
        <translation>Set who comes</translation>
    </message>
    <message>
        <source>Several pending changes begin with {id}. Write more of the id.</source>
        <translation>Several pending changes begin with {id}. Write more of the id.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Shown in</translation>
    </message>
    <message>
        <source>Shows at the first CV. If it is missing, the CV waits.</source>
        <translation>Shows at the first CV. If it is missing, the CV waits.</translation>
    </message>
    <message>
        <source>Shows at the first applicant, there is none to try it on yet.</source>
        <translation>Shows at the first applicant, there is none to try it on yet.</translation>
    </message>
    <message>
        <source>Shows at the first change. If it is missing, the change waits.</source>
        <translation>Shows at the first change. If it is missing, the change waits.</translation>
    </message>
    <message>
        <source>Shows at the first deletion. If it is missing, the deletion waits.</source>
        <translation>Shows at the first deletion. If it is missing, the deletion waits.</translation>
    </message>
    <message>
        <source>Shows at the first job or application. If it is missing, they wait.</source>
        <translation>Shows at the first job or application. If it is missing, they wait.</translation>
    </message>
    <message>
        <source>Shows at the first move. If it is missing, the move waits.</source>
        <translation>Shows at the first move. If it is missing, the move waits.</translation>
    </message>
    <message>
        <source>Shows at the first new applicant. If it is missing, the applicant waits.</source>
        <translation>Shows at the first new applicant. If it is missing, the applicant waits.</translation>
    </message>
    <message>
        <source>Shows at the first note. If it is missing, the note waits.</source>
        <translation>Shows at the first note. If it is missing, the note waits.</translation>
    </message>
    <message>
        <source>Shows at the first use. If it is missing, what was done waits.</source>
        <translation>Shows at the first use. If it is missing, what was done waits.</translation>
    </message>
    <message>
        <source>Shows at the first vacancy. If it is missing, the vacancy waits.</source>
        <translation>Shows at the first vacancy. If it is missing, the vacancy waits.</translation>
    </message>
    <message>
        <source>Shows at the next sync.</source>
        <translation>Shows at the next sync.</translation>
    </message>
    <message>
        <source>Shows at the next sync: there was no colleague to ask about.</source>
        <translation>Shows at the next sync: there was no colleague to ask about.</translation>
    </message>
    <message>
        <source>Shows when the table is opened.</source>
        <translation>Shows when the table is opened.</translation>
    </message>
    <message>
        <source>Shows when the whole board was read: none of the first jobs is yours.</source>
        <translation>Shows when the whole board was read: none of the first jobs is yours.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Sign in with the browser</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Skills and categories. JobSphere's API takes no salary, type or category with a new job; add them there.</source>
        <translation>Skills and categories. JobSphere's API takes no salary, type or category with a new job; add them there.</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>SmartRecruiters answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>SmartRecruiters answered about another record than the one asked for, so nothing of it was used. Try again later.</translation>
    </message>
    <message>
        <source>SmartRecruiters asks the approvers now. How far that is shows under the vacancy's approval.</source>
        <translation>SmartRecruiters asks the approvers now. How far that is shows under the vacancy's approval.</translation>
    </message>
    <message>
        <source>SmartRecruiters asks the approvers of the vacancy. This cannot be taken back here.</source>
        <translation>SmartRecruiters asks the approvers of the vacancy. This cannot be taken back here.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot ask for approval now: one may be open already. Look there.</source>
        <translation>SmartRecruiters cannot ask for approval now: one may be open already. Look there.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot do this with an applicant. Do it in SmartRecruiters itself, as far as it goes there.</source>
        <translation>SmartRecruiters cannot do this with an applicant. Do it in SmartRecruiters itself, as far as it goes there.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot do this. Do it in SmartRecruiters itself, as far as it goes there.</source>
        <translation>SmartRecruiters cannot do this. Do it in SmartRecruiters itself, as far as it goes there.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not make this file ({reason}). Make the report anew.</source>
        <translation>SmartRecruiters could not make this file ({reason}). Make the report anew.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not read a name and an e-mail address in this CV. Fill them in by hand.</source>
        <translation>SmartRecruiters could not read a name and an e-mail address in this CV. Fill them in by hand.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not take this file. Save it anew, under a plain name, and add it again.</source>
        <translation>SmartRecruiters could not take this file. Save it anew, under a plain name, and add it again.</translation>
    </message>
    <message>
        <source>SmartRecruiters deleted the whole person, with all applications.</source>
        <translation>SmartRecruiters deleted the whole person, with all applications.</translation>
    </message>
    <message>
        <source>SmartRecruiters deletes no vacancies. Set its status to cancelled, or take it offline.</source>
        <translation>SmartRecruiters deletes no vacancies. Set its status to cancelled, or take it offline.</translation>
    </message>
    <message>
        <source>SmartRecruiters deletes the whole person, with every application, note and file.</source>
        <translation>SmartRecruiters deletes the whole person, with every application, note and file.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not accept the sign-in. Check the client's id and secret, and that {address} is registered for it.</source>
        <translation>SmartRecruiters did not accept the sign-in. Check the client's id and secret, and that {address} is registered for it.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not ask: your company has no privacy policy set up there. Set one up first.</source>
        <translation>SmartRecruiters did not ask: your company has no privacy policy set up there. Set one up first.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not give the whole list, so this shows nothing either way.</source>
        <translation>SmartRecruiters did not give the whole list, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not let this program in. Sign in there again and agree, or use another way to connect.</source>
        <translation>SmartRecruiters did not let this program in. Sign in there again and agree, or use another way to connect.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not find the company of this posting. Publish the vacancy again, then try once more.</source>
        <translation>SmartRecruiters does not find the company of this posting. Publish the vacancy again, then try once more.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</source>
        <translation>SmartRecruiters does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have it, or not any more.</source>
        <translation>SmartRecruiters does not have it, or not any more.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have this, or not any more.</source>
        <translation>SmartRecruiters does not have this, or not any more.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have this, or not any more. Read it anew here, then choose again.</source>
        <translation>SmartRecruiters does not have this, or not any more. Read it anew here, then choose again.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this reason, or it does not go with this stage. Choose another one.</source>
        <translation>SmartRecruiters does not know this reason, or it does not go with this stage. Choose another one.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this source. Choose one from the list of sources.</source>
        <translation>SmartRecruiters does not know this source. Choose one from the list of sources.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this time zone. Write it like Europe/Amsterdam.</source>
        <translation>SmartRecruiters does not know this time zone. Write it like Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not let this be changed from here. Change it in SmartRecruiters itself.</source>
        <translation>SmartRecruiters does not let this be changed from here. Change it in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show the onboarding status to this key.</source>
        <translation>SmartRecruiters does not show the onboarding status to this key.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show which mails it has sent, so this shows nothing either way.</source>
        <translation>SmartRecruiters does not show which mails it has sent, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show who stayed away, so this shows nothing either way.</source>
        <translation>SmartRecruiters does not show who stayed away, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this file. Save it in another format, such as PDF, and add it again.</source>
        <translation>SmartRecruiters does not take this file. Save it in another format, such as PDF, and add it again.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this key. Check the account, and give it another key.</source>
        <translation>SmartRecruiters does not take this key. Check the account, and give it another key.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this name of a value. Fill it in, without blanks at its ends.</source>
        <translation>SmartRecruiters does not take this name of a value. Fill it in, without blanks at its ends.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this name. Take out blanks at its ends and signs that are no letters.</source>
        <translation>SmartRecruiters does not take this name. Take out blanks at its ends and signs that are no letters.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this place. Check the city, the region and the country, or leave them out.</source>
        <translation>SmartRecruiters does not take this place. Check the city, the region and the country, or leave them out.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this rating. Choose from 1 to 5.</source>
        <translation>SmartRecruiters does not take this rating. Choose from 1 to 5.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this salary. Name its lower and upper end and the currency.</source>
        <translation>SmartRecruiters does not take this salary. Name its lower and upper end and the currency.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this value. Choose another one from its list.</source>
        <translation>SmartRecruiters does not take this value. Choose another one from its list.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this value. Choose another one.</source>
        <translation>SmartRecruiters does not take this value. Choose another one.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not tell the name of your company in its career site, so it cannot be looked up. Look at the career site itself.</source>
        <translation>SmartRecruiters does not tell the name of your company in its career site, so it cannot be looked up. Look at the career site itself.</translation>
    </message>
    <message>
        <source>SmartRecruiters found malware in this file and does not give it out.</source>
        <translation>SmartRecruiters found malware in this file and does not give it out.</translation>
    </message>
    <message>
        <source>SmartRecruiters has ended its API of figures. Its reports can be fetched, and the overviews here count what is here.</source>
        <translation>SmartRecruiters has ended its API of figures. Its reports can be fetched, and the overviews here count what is here.</translation>
    </message>
    <message>
        <source>SmartRecruiters has it like this already, so nothing was sent.</source>
        <translation>SmartRecruiters has it like this already, so nothing was sent.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no articles.</source>
        <translation>SmartRecruiters has no articles.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no note with this id, or not any more. Read the table again and choose another one.</source>
        <translation>SmartRecruiters has no note with this id, or not any more. Read the table again and choose another one.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no reason "{reason}". It has: {reasons}.</source>
        <translation>SmartRecruiters has no reason "{reason}". It has: {reasons}.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no such table. Choose another table.</source>
        <translation>SmartRecruiters has no such table. Choose another table.</translation>
    </message>
    <message>
        <source>SmartRecruiters has put this in its queue. Whether it is done shows in the table of job ads.</source>
        <translation>SmartRecruiters has put this in its queue. Whether it is done shows in the table of job ads.</translation>
    </message>
    <message>
        <source>SmartRecruiters has trouble of its own at the moment. Try again later; if it lasts for hours, tell SmartRecruiters.</source>
        <translation>SmartRecruiters has trouble of its own at the moment. Try again later; if it lasts for hours, tell SmartRecruiters.</translation>
    </message>
    <message>
        <source>SmartRecruiters is still fetching documents. Look again later.</source>
        <translation>SmartRecruiters is still fetching documents. Look again later.</translation>
    </message>
    <message>
        <source>SmartRecruiters is still making this file. Fetch it again later.</source>
        <translation>SmartRecruiters is still making this file. Fetch it again later.</translation>
    </message>
    <message>
        <source>SmartRecruiters keeps this name for itself. Give the property another name.</source>
        <translation>SmartRecruiters keeps this name for itself. Give the property another name.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists nothing of this kind here, so it cannot be seen whether this arrived.</source>
        <translation>SmartRecruiters lists nothing of this kind here, so it cannot be seen whether this arrived.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists only people who are in a vacancy, so this shows nothing either way.</source>
        <translation>SmartRecruiters lists only people who are in a vacancy, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists only people who are in a vacancy. Choose a vacancy, or add to the talent pool instead.</source>
        <translation>SmartRecruiters lists only people who are in a vacancy. Choose a vacancy, or add to the talent pool instead.</translation>
    </message>
    <message>
        <source>SmartRecruiters makes the report now. It stands among its files when it is done.</source>
        <translation>SmartRecruiters makes the report now. It stands among its files when it is done.</translation>
    </message>
    <message>
        <source>SmartRecruiters may leave out interviews that were not planned through its API.</source>
        <translation>SmartRecruiters may leave out interviews that were not planned through its API.</translation>
    </message>
    <message>
        <source>SmartRecruiters may move the applicant and may invite everybody who takes part.</source>
        <translation>SmartRecruiters may move the applicant and may invite everybody who takes part.</translation>
    </message>
    <message>
        <source>SmartRecruiters needs a property that is empty here. Fill in every property that your company requires of a vacancy.</source>
        <translation>SmartRecruiters needs a property that is empty here. Fill in every property that your company requires of a vacancy.</translation>
    </message>
    <message>
        <source>SmartRecruiters needs an API key, or the ID and the secret of an OAuth client. Make one in its Credential Manager.</source>
        <translation>SmartRecruiters needs an API key, or the ID and the secret of an OAuth client. Make one in its Credential Manager.</translation>
    </message>
    <message>
        <source>SmartRecruiters read the CV itself; check what it made of it.</source>
        <translation>SmartRecruiters read the CV itself; check what it made of it.</translation>
    </message>
    <message>
        <source>SmartRecruiters reports news only to a server on the internet. New applicants come in with each sync.</source>
        <translation>SmartRecruiters reports news only to a server on the internet. New applicants come in with each sync.</translation>
    </message>
    <message>
        <source>SmartRecruiters says: "{message}". Change what it names, then try again.</source>
        <translation>SmartRecruiters says: "{message}". Change what it names, then try again.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends an e-mail to everybody who is mentioned.</source>
        <translation>SmartRecruiters sends an e-mail to everybody who is mentioned.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends the applicant an e-mail that asks for consent.</source>
        <translation>SmartRecruiters sends the applicant an e-mail that asks for consent.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends this user an e-mail with a link to activate the sign-in.</source>
        <translation>SmartRecruiters sends this user an e-mail with a link to activate the sign-in.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends this user an e-mail with a link to set another password.</source>
        <translation>SmartRecruiters sends this user an e-mail with a link to set another password.</translation>
    </message>
    <message>
        <source>SmartRecruiters sent a report that cannot be read. Download its file instead.</source>
        <translation>SmartRecruiters sent a report that cannot be read. Download its file instead.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 file with this name and content.</source>
        <translation>SmartRecruiters shows 1 file with this name and content.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 like this.</source>
        <translation>SmartRecruiters shows 1 like this.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 note with this text.</source>
        <translation>SmartRecruiters shows 1 note with this text.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows it as you want it.</source>
        <translation>SmartRecruiters shows it as you want it.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows it otherwise.</source>
        <translation>SmartRecruiters shows it otherwise.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows notes without their ids, so this shows nothing either way.</source>
        <translation>SmartRecruiters shows notes without their ids, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows only the name of a source, so this shows nothing either way.</source>
        <translation>SmartRecruiters shows only the name of a source, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows the stage "{stage}".</source>
        <translation>SmartRecruiters shows the stage "{stage}".</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} files with this name and content.</source>
        <translation>SmartRecruiters shows {count} files with this name and content.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} like this.</source>
        <translation>SmartRecruiters shows {count} like this.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} notes with this text.</source>
        <translation>SmartRecruiters shows {count} notes with this text.</translation>
    </message>
    <message>
        <source>SmartRecruiters still has it.</source>
        <translation>SmartRecruiters still has it.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes "@[" and "#[" as commands that mail people. Put a blank after the sign, or pick whom to mention.</source>
        <translation>SmartRecruiters takes "@[" and "#[" as commands that mail people. Put a blank after the sign, or pick whom to mention.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes 1 to {most} tags. Give that many.</source>
        <translation>SmartRecruiters takes 1 to {most} tags. Give that many.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes no pictures of applicants.</source>
        <translation>SmartRecruiters takes no pictures of applicants.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes no pictures of applicants. Add it as another file.</source>
        <translation>SmartRecruiters takes no pictures of applicants. Add it as another file.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes this as if the applicant had filled in the form, and may write to her.</source>
        <translation>SmartRecruiters takes this as if the applicant had filled in the form, and may write to her.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API cannot move somebody to another vacancy. Do that in SmartRecruiters itself.</source>
        <translation>SmartRecruiters' API cannot move somebody to another vacancy. Do that in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API deletes no vacancies. Set the vacancy's status to CANCELLED, or delete it in SmartRecruiters itself.</source>
        <translation>SmartRecruiters' API deletes no vacancies. Set the vacancy's status to CANCELLED, or delete it in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API does not count clicks. Look at them in SmartRecruiters itself.</source>
        <translation>SmartRecruiters' API does not count clicks. Look at them in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API has no documented list of locations; each vacancy shows its own.</source>
        <translation>SmartRecruiters' API has no documented list of locations; each vacancy shows its own.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API takes no photos of applicants that exist already. Add it in SmartRecruiters itself.</source>
        <translation>SmartRecruiters' API takes no photos of applicants that exist already. Add it in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>Some lines of this page could not be read and are left out.</source>
        <translation>Some lines of this page could not be read and are left out.</translation>
    </message>
    <message>
        <source>Some parts could not be read. Look whether what you wrote last is still there.</source>
        <translation>Some parts could not be read. Look whether what you wrote last is still there.</translation>
    </message>
    <message>
        <source>Somebody else there has this e-mail address and last name. Look at both, then change one.</source>
        <translation>Somebody else there has this e-mail address and last name. Look at both, then change one.</translation>
    </message>
    <message>
        <source>Somebody moved this applicant to {stage} meanwhile. Retry to move to {wish} all the same, or cancel.</source>
        <translation>Somebody moved this applicant to {stage} meanwhile. Retry to move to {wish} all the same, or cancel.</translation>
    </message>
    <message>
        <source>Somebody named in this note is not there any more. Take the name out.</source>
        <translation>Somebody named in this note is not there any more. Take the name out.</translation>
    </message>
    <message>
        <source>Somebody this note is for is not there any more. Choose others.</source>
        <translation>Somebody this note is for is not there any more. Choose others.</translation>
    </message>
    <message>
        <source>Somebody was hired for this position, so it cannot be deleted. Look at who has it first.</source>
        <translation>Somebody was hired for this position, so it cannot be deleted. Look at who has it first.</translation>
    </message>
    <message>
        <source>Something that was filled in holds characters that SmartRecruiters does not take, or is too long. Correct it.</source>
        <translation>Something that was filled in holds characters that SmartRecruiters does not take, or is too long. Correct it.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sourcing</source>
        <translation>Sourcing</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Standard input holds no JSON object of texts. Give {example}.</source>
        <translation>Standard input holds no JSON object of texts. Give {example}.</translation>
    </message>
    <message>
        <source>Starting at login stays as it was: the system's list cannot carry this path. Put the program or the profile into a folder with a shorter and plainer name.</source>
        <translation>Starting at login stays as it was: the system's list cannot carry this path. Put the program or the profile into a folder with a shorter and plainer name.</translation>
    </message>
    <message>
        <source>Starting at login stays as it was: {place} cannot be changed. Give yourself access to it, or choose what starts at login in your system's own settings.</source>
        <translation>Starting at login stays as it was: {place} cannot be changed. Give yourself access to it, or choose what starts at login in your system's own settings.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status (a number)</source>
        <translation>Status (a number)</translation>
    </message>
    <message>
        <source>Status of the application form</source>
        <translation>Status of the application form</translation>
    </message>
    <message>
        <source>Stayed away</source>
        <translation>Stayed away</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Step within the status</source>
        <translation>Step within the status</translation>
    </message>
    <message>
        <source>Steps within a status</source>
        <translation>Steps within a status</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Stopped before anything was sent.</translation>
    </message>
    <message>
        <source>Submit an application</source>
        <translation>Submit an application</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subtype</translation>
    </message>
    <message>
        <source>Subtype of the source</source>
        <translation>Subtype of the source</translation>
    </message>
    <message>
        <source>Subtypes</source>
        <translation>Subtypes</translation>
    </message>
    <message>
        <source>Such as Europe/Amsterdam.</source>
        <translation>Such as Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>Such as Fulltime.</source>
        <translation>Such as Fulltime.</translation>
    </message>
    <message>
        <source>Such as administrator or hr_manager.</source>
        <translation>Such as administrator or hr_manager.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Take off this vacancy</source>
        <translation>Take off this vacancy</translation>
    </message>
    <message>
        <source>Take offline on</source>
        <translation>Take offline on</translation>
    </message>
    <message>
        <source>Take the vacancy offline</source>
        <translation>Take the vacancy offline</translation>
    </message>
    <message>
        <source>Take this job ad offline</source>
        <translation>Take this job ad offline</translation>
    </message>
    <message>
        <source>Taken offline</source>
        <translation>Taken offline</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Text saved from a damaged database: {text}</source>
        <translation>Text saved from a damaged database: {text}</translation>
    </message>
    <message>
        <source>Texts whose applicant could not be read: {number}. They are in the outbox as refused, to be copied.</source>
        <translation>Texts whose applicant could not be read: {number}. They are in the outbox as refused, to be copied.</translation>
    </message>
    <message>
        <source>The API is not switched on for this company at RecruitSome. Ask whoever manages RecruitSome there, or RecruitSome itself; nothing here is lost.</source>
        <translation>The API is not switched on for this company at RecruitSome. Ask whoever manages RecruitSome there, or RecruitSome itself; nothing here is lost.</translation>
    </message>
    <message>
        <source>The SQLite in this program is version {found}; {least} or newer is needed to keep your data safe. Install the program again.</source>
        <translation>The SQLite in this program is version {found}; {least} or newer is needed to keep your data safe. Install the program again.</translation>
    </message>
    <message>
        <source>The account has the address of a receiver but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give it to the account as its receiver token.</source>
        <translation>The account has the address of a receiver but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give it to the account as its receiver token.</translation>
    </message>
    <message>
        <source>The address for updates in this copy of recruiterdesk cannot be used. Install it again.</source>
        <translation>The address for updates in this copy of recruiterdesk cannot be used. Install it again.</translation>
    </message>
    <message>
        <source>The address for updates in this copy of recruiterdesk is damaged. Install it again.</source>
        <translation>The address for updates in this copy of recruiterdesk is damaged. Install it again.</translation>
    </message>
    <message>
        <source>The applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</source>
        <translation>The applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</translation>
    </message>
    <message>
        <source>The application form wants whole dates for jobs, like 2019-09-01.</source>
        <translation>The application form wants whole dates for jobs, like 2019-09-01.</translation>
    </message>
    <message>
        <source>The application is no longer here.</source>
        <translation>The application is no longer here.</translation>
    </message>
    <message>
        <source>The board does not show this job. That proves nothing, it may show later; and one sent twice could not be withdrawn. Look in JobSphere itself, then choose.</source>
        <translation>The board does not show this job. That proves nothing, it may show later; and one sent twice could not be withdrawn. Look in JobSphere itself, then choose.</translation>
    </message>
    <message>
        <source>The board shows 1 job of your company with this title. If that is an older one, this one may show later. Look there, then choose.</source>
        <translation>The board shows 1 job of your company with this title. If that is an older one, this one may show later. Look there, then choose.</translation>
    </message>
    <message>
        <source>The board shows {count} jobs of your company with this title. If all are older, this one may show later. Look, then choose.</source>
        <translation>The board shows {count} jobs of your company with this title. If all are older, this one may show later. Look, then choose.</translation>
    </message>
    <message>
        <source>The certificate shown for {host} cannot be trusted. Check this computer's date and network; a company network may need its own certificate in the system's store.</source>
        <translation>The certificate shown for {host} cannot be trusted. Check this computer's date and network; a company network may need its own certificate in the system's store.</translation>
    </message>
    <message>
        <source>The certificate shown for {provider} cannot be trusted, so the key was not sent. Check this computer's clock and network; a company network may need its own certificate in the system's store.</source>
        <translation>The certificate shown for {provider} cannot be trusted, so the key was not sent. Check this computer's clock and network; a company network may need its own certificate in the system's store.</translation>
    </message>
    <message>
        <source>The code of two letters, such as nl.</source>
        <translation>The code of two letters, such as nl.</translation>
    </message>
    <message>
        <source>The connection to {host} broke. Try again.</source>
        <translation>The connection to {host} broke. Try again.</translation>
    </message>
    <message>
        <source>The connection to {provider} broke before an answer came, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>The connection to {provider} broke before an answer came, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</translation>
    </message>
    <message>
        <source>The connection to {provider} broke. We try again by ourselves.</source>
        <translation>The connection to {provider} broke. We try again by ourselves.</translation>
    </message>
    <message>
        <source>The connection was made anew while this was being read. It is read again.</source>
        <translation>The connection was made anew while this was being read. It is read again.</translation>
    </message>
    <message>
        <source>The country's name, or its code of two letters, such as nl.</source>
        <translation>The country's name, or its code of two letters, such as nl.</translation>
    </message>
    <message>
        <source>The database in this profile's folder is damaged, or another program made it. Nothing was changed. Restore the folder from a backup, or move it aside and connect your accounts again: what the providers hold will be read anew.</source>
        <translation>The database in this profile's folder is damaged, or another program made it. Nothing was changed. Restore the folder from a backup, or move it aside and connect your accounts again: what the providers hold will be read anew.</translation>
    </message>
    <message>
        <source>The database in this profile's folder is not encrypted, so this program did not make it. Nothing was changed. Move the file aside to start a new one.</source>
        <translation>The database in this profile's folder is not encrypted, so this program did not make it. Nothing was changed. Move the file aside to start a new one.</translation>
    </message>
    <message>
        <source>The database on this computer is damaged, and another recruiterdesk has it open. Nothing was changed. Close that one and try again: what you have not sent is saved first.</source>
        <translation>The database on this computer is damaged, and another recruiterdesk has it open. Nothing was changed. Close that one and try again: what you have not sent is saved first.</translation>
    </message>
    <message>
        <source>The database on this computer is damaged, so nothing more is written to it. Close the program and open it again: what you have not sent is saved first, and the rest is read anew from your providers.</source>
        <translation>The database on this computer is damaged, so nothing more is written to it. Close the program and open it again: what you have not sent is saved first, and the rest is read anew from your providers.</translation>
    </message>
    <message>
        <source>The database on this computer was damaged and was made anew. Saved from it: changes not sent {writes}, drafts {drafts}, notes kept here {notes}, files not sent {files}, applicants {applicants}. Everything is now read again from your providers. The damaged database is kept in {folder} until {until}.</source>
        <translation>The database on this computer was damaged and was made anew. Saved from it: changes not sent {writes}, drafts {drafts}, notes kept here {notes}, files not sent {files}, applicants {applicants}. Everything is now read again from your providers. The damaged database is kept in {folder} until {until}.</translation>
    </message>
    <message>
        <source>The database's address is not understood. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>The database's address is not understood. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</translation>
    </message>
    <message>
        <source>The demo's receiver did not start: {reason}</source>
        <translation>The demo's receiver did not start: {reason}</translation>
    </message>
    <message>
        <source>The disk does not let us read or write. Make room or mend it, then try again.</source>
        <translation>The disk does not let us read or write. Make room or mend it, then try again.</translation>
    </message>
    <message>
        <source>The disk failed while the database was written or read. Nothing more is written until the program is started again. Check the disk, and make a backup of the profile's folder.</source>
        <translation>The disk failed while the database was written or read. Nothing more is written until the program is started again. Check the disk, and make a backup of the profile's folder.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be kept on this computer. What was stored is safe. Make room on the disk and try again.</source>
        <translation>The disk is full, so nothing more can be kept on this computer. What was stored is safe. Make room on the disk and try again.</translation>
    </message>
    <message>
        <source>The disk is full. You can read everything that is here; nothing is synced or sent, and changes are not taken until you make room on the disk and start the program again.</source>
        <translation>The disk is full. You can read everything that is here; nothing is synced or sent, and changes are not taken until you make room on the disk and start the program again.</translation>
    </message>
    <message>
        <source>The disk of the receiver's database is full. Make room on it.</source>
        <translation>The disk of the receiver's database is full. Make room on it.</translation>
    </message>
    <message>
        <source>The download link is no longer good. Open the applicant again, then fetch the file.</source>
        <translation>The download link is no longer good. Open the applicant again, then fetch the file.</translation>
    </message>
    <message>
        <source>The download link leads to an address that is not on the public internet. The file was not fetched. Fetch it at the provider itself.</source>
        <translation>The download link leads to an address that is not on the public internet. The file was not fetched. Fetch it at the provider itself.</translation>
    </message>
    <message>
        <source>The employer gets this application at once. It cannot be changed, withdrawn or looked up at JobSphere from here.</source>
        <translation>The employer gets this application at once. It cannot be changed, withdrawn or looked up at JobSphere from here.</translation>
    </message>
    <message>
        <source>The end is before the beginning. Change one of them.</source>
        <translation>The end is before the beginning. Change one of them.</translation>
    </message>
    <message>
        <source>The file could not be read from the damaged store. Add it again and cancel this.</source>
        <translation>The file could not be read from the damaged store. Add it again and cancel this.</translation>
    </message>
    <message>
        <source>The file is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>The file is deleted at SmartRecruiters. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The file is no longer on this computer. Drop it again and cancel this item.</source>
        <translation>The file is no longer on this computer. Drop it again and cancel this item.</translation>
    </message>
    <message>
        <source>The file is too big to be saved: at most {limit} bytes can be. Fetch it at the provider itself.</source>
        <translation>The file is too big to be saved: at most {limit} bytes can be. Fetch it at the provider itself.</translation>
    </message>
    <message>
        <source>The file is too big to be shown here: at most {limit} bytes can be. Save it and open it with another program.</source>
        <translation>The file is too big to be shown here: at most {limit} bytes can be. Save it and open it with another program.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read, and without it the keys of this profile cannot be found. Restore it from a backup.</source>
        <translation>The file {file} cannot be read, and without it the keys of this profile cannot be found. Restore it from a backup.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. It may have been moved, or is not yours to read. Choose another file.</source>
        <translation>The file {name} cannot be read. It may have been moved, or is not yours to read. Choose another file.</translation>
    </message>
    <message>
        <source>The file {name} could not be read to its end. Try again, or choose another file.</source>
        <translation>The file {name} could not be read to its end. Try again, or choose another file.</translation>
    </message>
    <message>
        <source>The first day is after the last one. Change one of them.</source>
        <translation>The first day is after the last one. Change one of them.</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user, who could read your applicants. Choose another one.</source>
        <translation>The folder {folder} belongs to another user, who could read your applicants. Choose another one.</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user, who could read your applicants. Choose another profile folder.</source>
        <translation>The folder {folder} belongs to another user, who could read your applicants. Choose another profile folder.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be looked into. Give yourself access to it, or choose another one.</source>
        <translation>The folder {folder} cannot be looked into. Give yourself access to it, or choose another one.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made or entered. Give yourself access to it, or choose another profile folder.</source>
        <translation>The folder {folder} cannot be made or entered. Give yourself access to it, or choose another profile folder.</translation>
    </message>
    <message>
        <source>The folder {folder}, where your data is kept, is not there. Connect the disk that it is on, or name another profile folder.</source>
        <translation>The folder {folder}, where your data is kept, is not there. Connect the disk that it is on, or name another profile folder.</translation>
    </message>
    <message>
        <source>The funnel has no step "{step}". It has: {steps}.</source>
        <translation>The funnel has no step "{step}". It has: {steps}.</translation>
    </message>
    <message>
        <source>The hiring team of the vacancy</source>
        <translation>The hiring team of the vacancy</translation>
    </message>
    <message>
        <source>The id of the posting that the application went through, from its entry in the outbox. Left empty, the vacancy's present postings are asked.</source>
        <translation>The id of the posting that the application went through, from its entry in the outbox. Left empty, the vacancy's present postings are asked.</translation>
    </message>
    <message>
        <source>The id that SmartRecruiters gave it, as the outbox shows it.</source>
        <translation>The id that SmartRecruiters gave it, as the outbox shows it.</translation>
    </message>
    <message>
        <source>The inbox has a laptop “{name}” already. Remove it first, or give another name.</source>
        <translation>The inbox has a laptop “{name}” already. Remove it first, or give another name.</translation>
    </message>
    <message>
        <source>The inbox has no laptop “{name}”. See: recruiterdesk receive laptop list.</source>
        <translation>The inbox has no laptop “{name}”. See: recruiterdesk receive laptop list.</translation>
    </message>
    <message>
        <source>The inbox {inbox} has no such application. Check the number or the e-mail address.</source>
        <translation>The inbox {inbox} has no such application. Check the number or the e-mail address.</translation>
    </message>
    <message>
        <source>The interview is deleted at SmartRecruiters with all of its times. This cannot be taken back.</source>
        <translation>The interview is deleted at SmartRecruiters with all of its times. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The key file {file} cannot be made: {reason}. Give yourself access to its folder, or name another place with --database.</source>
        <translation>The key file {file} cannot be made: {reason}. Give yourself access to its folder, or name another place with --database.</translation>
    </message>
    <message>
        <source>The key file {file} is empty. Make a key with: recruiterdesk receive secret.</source>
        <translation>The key file {file} is empty. Make a key with: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>The key in this computer's keyring does not open this profile's database. Nothing was changed. Unlock or restore the keyring that made this profile, or move the profile's folder aside to start a new one.</source>
        <translation>The key in this computer's keyring does not open this profile's database. Nothing was changed. Unlock or restore the keyring that made this profile, or move the profile's folder aside to start a new one.</translation>
    </message>
    <message>
        <source>The key may do what the person may who made it.</source>
        <translation>The key may do what the person may who made it.</translation>
    </message>
    <message>
        <source>The key of your cache is damaged in the keyring. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</source>
        <translation>The key of your cache is damaged in the keyring. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</translation>
    </message>
    <message>
        <source>The key of your cache is gone from {keyring}. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</source>
        <translation>The key of your cache is gone from {keyring}. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</translation>
    </message>
    <message>
        <source>The key of your cache was kept in {before}, but this computer now uses {keyring}, which does not have it. Switch back to {before}; until then the cache is left as it is.</source>
        <translation>The key of your cache was kept in {before}, but this computer now uses {keyring}, which does not have it. Switch back to {before}; until then the cache is left as it is.</translation>
    </message>
    <message>
        <source>The key of {account} is not in the keyring, or was entered for another address. Give the key again.</source>
        <translation>The key of {account} is not in the keyring, or was entered for another address. Give the key again.</translation>
    </message>
    <message>
        <source>The key of {account} may not do this. Make a new key at {provider} that may, and paste it here; nothing is lost.</source>
        <translation>The key of {account} may not do this. Make a new key at {provider} that may, and paste it here; nothing is lost.</translation>
    </message>
    <message>
        <source>The key of {account} may not do this. Make a new key at {provider} with "{scope}" and paste it here; nothing is lost.</source>
        <translation>The key of {account} may not do this. Make a new key at {provider} with "{scope}" and paste it here; nothing is lost.</translation>
    </message>
    <message>
        <source>The key of {account} may read neither vacancies nor applicants at {provider}. Give the account a key that may.</source>
        <translation>The key of {account} may read neither vacancies nor applicants at {provider}. Give the account a key that may.</translation>
    </message>
    <message>
        <source>The key would travel in the clear to {host}. Use an address that begins with https.</source>
        <translation>The key would travel in the clear to {host}. Use an address that begins with https.</translation>
    </message>
    <message>
        <source>The keyring has not answered. If it is asking for its password, answer it; then try again.</source>
        <translation>The keyring has not answered. If it is asking for its password, answer it; then try again.</translation>
    </message>
    <message>
        <source>The keyring holds another key than the one this cache was made with. Restore the keyring that belongs to this profile; until then the cache is left as it is.</source>
        <translation>The keyring holds another key than the one this cache was made with. Restore the keyring that belongs to this profile; until then the cache is left as it is.</translation>
    </message>
    <message>
        <source>The keyring is switched off: {place} chooses {keyring}, which keeps nothing. Remove that choice and start again.</source>
        <translation>The keyring is switched off: {place} chooses {keyring}, which keeps nothing. Remove that choice and start again.</translation>
    </message>
    <message>
        <source>The last run ended unexpectedly and what it wrote last is not merged yet. Open the program once; then the doctor can look.</source>
        <translation>The last run ended unexpectedly and what it wrote last is not merged yet. Open the program once; then the doctor can look.</translation>
    </message>
    <message>
        <source>The list could not be read to its end, so nothing was removed here. The next sync tries again.</source>
        <translation>The list could not be read to its end, so nothing was removed here. The next sync tries again.</translation>
    </message>
    <message>
        <source>The list kept changing while it was read: the provider counts {total}, here there are {here}. The next sync looks again.</source>
        <translation>The list kept changing while it was read: the provider counts {total}, here there are {here}. The next sync looks again.</translation>
    </message>
    <message>
        <source>The list of profiles cannot be kept in {folder}. Make room or give yourself access to it, then try again.</source>
        <translation>The list of profiles cannot be kept in {folder}. Make room or give yourself access to it, then try again.</translation>
    </message>
    <message>
        <source>The list of profiles is held by another recruiterdesk that does not answer. End it, then try again.</source>
        <translation>The list of profiles is held by another recruiterdesk that does not answer. End it, then try again.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters. Shorten it.</source>
        <translation>The message is longer than {limit} characters. Shorten it.</translation>
    </message>
    <message>
        <source>The name changes for every applicant who has this value.</source>
        <translation>The name changes for every applicant who has this value.</translation>
    </message>
    <message>
        <source>The new applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</source>
        <translation>The new applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: the address for updates now names {version}, and named {highest} before. Try again on another network; if this stays, tell us.</source>
        <translation>The newest version could not be checked: the address for updates now names {version}, and named {highest} before. Try again on another network; if this stays, tell us.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: this version does not understand what is said about it. Look at the web page where you got recruiterdesk.</source>
        <translation>The newest version could not be checked: this version does not understand what is said about it. Look at the web page where you got recruiterdesk.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: what came is not signed by the makers of recruiterdesk, so nothing of it was used. Try again on another network; if this stays, tell us.</source>
        <translation>The newest version could not be checked: what came is not signed by the makers of recruiterdesk, so nothing of it was used. Try again on another network; if this stays, tell us.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: what the address for updates says held until {day} only. Check this computer's date; if it is right, try again in a few days.</source>
        <translation>The newest version could not be checked: what the address for updates says held until {day} only. Check this computer's date; if it is right, try again in a few days.</translation>
    </message>
    <message>
        <source>The note has {length} characters, {provider} takes {limit}. Your text is kept. Shorten it or split it in two.</source>
        <translation>The note has {length} characters, {provider} takes {limit}. Your text is kept. Shorten it or split it in two.</translation>
    </message>
    <message>
        <source>The note is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>The note is deleted at SmartRecruiters. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The note is empty. Type something first.</source>
        <translation>The note is empty. Type something first.</translation>
    </message>
    <message>
        <source>The own company</source>
        <translation>The own company</translation>
    </message>
    <message>
        <source>The pages of "{table}" go in a circle at {account}, so not all of it could be read. Tell us.</source>
        <translation>The pages of "{table}" go in a circle at {account}, so not all of it could be read. Tell us.</translation>
    </message>
    <message>
        <source>The people I pick</source>
        <translation>The people I pick</translation>
    </message>
    <message>
        <source>The people who see it</source>
        <translation>The people who see it</translation>
    </message>
    <message>
        <source>The plan that {account} has at {provider} does not include the API. Ask who manages the plan there, or another plan.</source>
        <translation>The plan that {account} has at {provider} does not include the API. Ask who manages the plan there, or another plan.</translation>
    </message>
    <message>
        <source>The position is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>The position is deleted at SmartRecruiters. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The profile's database cannot be opened. Check that its folder exists, and that you may read and write it.</source>
        <translation>The profile's database cannot be opened. Check that its folder exists, and that you may read and write it.</translation>
    </message>
    <message>
        <source>The profile's folder cannot be written to. Give yourself the right to write there, or choose another folder with --profile.</source>
        <translation>The profile's folder cannot be written to. Give yourself the right to write there, or choose another folder with --profile.</translation>
    </message>
    <message>
        <source>The profile's folder cannot be written to. You can read everything that is here; nothing is synced or sent, and changes are not taken until you give yourself the right to write there and start the program again.</source>
        <translation>The profile's folder cannot be written to. You can read everything that is here; nothing is synced or sent, and changes are not taken until you give yourself the right to write there and start the program again.</translation>
    </message>
    <message>
        <source>The program ended before anything was sent.</source>
        <translation>The program ended before anything was sent.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>The program is closing.</translation>
    </message>
    <message>
        <source>The program is closing: nothing more is read or written.</source>
        <translation>The program is closing: nothing more is read or written.</translation>
    </message>
    <message>
        <source>The program made a mistake while opening ({what} in {where}). Nothing was changed. Try again; tell us if it stays.</source>
        <translation>The program made a mistake while opening ({what} in {where}). Nothing was changed. Try again; tell us if it stays.</translation>
    </message>
    <message>
        <source>The provider already shows this stage.</source>
        <translation>The provider already shows this stage.</translation>
    </message>
    <message>
        <source>The provider confirmed it.</source>
        <translation>The provider confirmed it.</translation>
    </message>
    <message>
        <source>The provider could not be asked whether it arrived.</source>
        <translation>The provider could not be asked whether it arrived.</translation>
    </message>
    <message>
        <source>The provider does not let this be looked up.</source>
        <translation>The provider does not let this be looked up.</translation>
    </message>
    <message>
        <source>The provider sends the same page again and again, so the list was not read to its end. Nothing was removed here.</source>
        <translation>The provider sends the same page again and again, so the list was not read to its end. Nothing was removed here.</translation>
    </message>
    <message>
        <source>The provider shows another stage: {stage}.</source>
        <translation>The provider shows another stage: {stage}.</translation>
    </message>
    <message>
        <source>The provider shows the stage {stage}.</source>
        <translation>The provider shows the stage {stage}.</translation>
    </message>
    <message>
        <source>The provider shows {now} like it; before there were {before}.</source>
        <translation>The provider shows {now} like it; before there were {before}.</translation>
    </message>
    <message>
        <source>The provider still shows the stage {stage}.</source>
        <translation>The provider still shows the stage {stage}.</translation>
    </message>
    <message>
        <source>The provider's list did not end after {pages} pages. Nothing was removed here.</source>
        <translation>The provider's list did not end after {pages} pages. Nothing was removed here.</translation>
    </message>
    <message>
        <source>The provider's list is suddenly empty. Nothing was removed here; if it stays empty for a day, each record is looked for one by one. Check that the key belongs to the same company.</source>
        <translation>The provider's list is suddenly empty. Nothing was removed here; if it stays empty for a day, each record is looked for one by one. Check that the key belongs to the same company.</translation>
    </message>
    <message>
        <source>The provider's pages lead in a circle, so the list was not read to its end. Nothing was removed here.</source>
        <translation>The provider's pages lead in a circle, so the list was not read to its end. Nothing was removed here.</translation>
    </message>
    <message>
        <source>The quiet window is a number of seconds, from 0 to {most}.</source>
        <translation>The quiet window is a number of seconds, from 0 to {most}.</translation>
    </message>
    <message>
        <source>The rating is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>The rating is deleted at SmartRecruiters. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The reading of RecruitSome's candidates was begun anew meanwhile. Try again.</source>
        <translation>The reading of RecruitSome's candidates was begun anew meanwhile. Try again.</translation>
    </message>
    <message>
        <source>The receiver at {host} answered in a way that this version does not understand. Look whether both are of the same version; what is here stays.</source>
        <translation>The receiver at {host} answered in a way that this version does not understand. Look whether both are of the same version; what is here stays.</translation>
    </message>
    <message>
        <source>The receiver at {host} cannot be reached. What came through it can be read here, and new applications wait there; we try again by ourselves.</source>
        <translation>The receiver at {host} cannot be reached. What came through it can be read here, and new applications wait there; we try again by ourselves.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not have this document, or not any more: it forgets applications some time after they were pulled. If you need the file, ask the applicant for it.</source>
        <translation>The receiver at {host} does not have this document, or not any more: it forgets applications some time after they were pulled. If you need the file, ask the applicant for it.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not have this, or not any more. What is here stays.</source>
        <translation>The receiver at {host} does not have this, or not any more. What is here stays.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not take the token of {account}. Make a new one there with: recruiterdesk receive laptop add NAME, and give it to the account. Nothing is lost: applications wait at the receiver.</source>
        <translation>The receiver at {host} does not take the token of {account}. Make a new one there with: recruiterdesk receive laptop add NAME, and give it to the account. Nothing is lost: applications wait at the receiver.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not take this token. Copy it once more, whole, or make a new one there with: recruiterdesk receive laptop add NAME.</source>
        <translation>The receiver at {host} does not take this token. Copy it once more, whole, or make a new one there with: recruiterdesk receive laptop add NAME.</translation>
    </message>
    <message>
        <source>The receiver at {host} is busy. Applications wait there; we ask again by ourselves.</source>
        <translation>The receiver at {host} is busy. Applications wait there; we ask again by ourselves.</translation>
    </message>
    <message>
        <source>The receiver at {host} is busy. Try it again in a minute.</source>
        <translation>The receiver at {host} is busy. Try it again in a minute.</translation>
    </message>
    <message>
        <source>The receiver at {host} sent an answer that cannot be read, so nothing of it was used. Look whether it is of this program's version; if it is, tell us.</source>
        <translation>The receiver at {host} sent an answer that cannot be read, so nothing of it was used. Look whether it is of this program's version; if it is, tell us.</translation>
    </message>
    <message>
        <source>The receiver at {host} sent this CV other than it got it, so it was not kept. Try again; if it stays so, check the receiver's disk.</source>
        <translation>The receiver at {host} sent this CV other than it got it, so it was not kept. Try again; if it stays so, check the receiver's disk.</translation>
    </message>
    <message>
        <source>The receiver cannot listen at {host}, port {port}: {reason}. Choose others with --host and --port.</source>
        <translation>The receiver cannot listen at {host}, port {port}: {reason}. Choose others with --host and --port.</translation>
    </message>
    <message>
        <source>The receiver keeps its data in SQLite or PostgreSQL. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>The receiver keeps its data in SQLite or PostgreSQL. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</translation>
    </message>
    <message>
        <source>The receiver needs the secret that ICTerGezocht.nl sends with each application. Make one with: recruiterdesk receive secret. Then put it into {variable}, or into a file that --secret-file names.</source>
        <translation>The receiver needs the secret that ICTerGezocht.nl sends with each application. Make one with: recruiterdesk receive secret. Then put it into {variable}, or into a file that --secret-file names.</translation>
    </message>
    <message>
        <source>The receiver that this came through was set back since, and has its files no longer. What is here stays. If you need the file, ask the applicant for it.</source>
        <translation>The receiver that this came through was set back since, and has its files no longer. What is here stays. If you need the file, ask the applicant for it.</translation>
    </message>
    <message>
        <source>The receiver was set back to an earlier state, as from a backup. Everything there was read again, and what it has lost since is still here. Tell whoever runs it: other computers may not have had it.</source>
        <translation>The receiver was set back to an earlier state, as from a backup. Everything there was read again, and what it has lost since is still here. Tell whoever runs it: other computers may not have had it.</translation>
    </message>
    <message>
        <source>The receiver's SQLite database is a file. Give its address as sqlite:///FILE.</source>
        <translation>The receiver's SQLite database is a file. Give its address as sqlite:///FILE.</translation>
    </message>
    <message>
        <source>The receiver's address cannot be read. Write it like https://receiver.example.com.</source>
        <translation>The receiver's address cannot be read. Write it like https://receiver.example.com.</translation>
    </message>
    <message>
        <source>The receiver's address cannot be used. Write it like https://receiver.example.com, and nothing behind it.</source>
        <translation>The receiver's address cannot be used. Write it like https://receiver.example.com, and nothing behind it.</translation>
    </message>
    <message>
        <source>The receiver's database cannot be written. Check who owns its file, or its server's mode.</source>
        <translation>The receiver's database cannot be written. Check who owns its file, or its server's mode.</translation>
    </message>
    <message>
        <source>The receiver's database does not answer. Check that its server runs and that the address is right.</source>
        <translation>The receiver's database does not answer. Check that its server runs and that the address is right.</translation>
    </message>
    <message>
        <source>The receiver's database failed. Look at its own log for the cause.</source>
        <translation>The receiver's database failed. Look at its own log for the cause.</translation>
    </message>
    <message>
        <source>The receiver's database is busy. It is tried again by itself.</source>
        <translation>The receiver's database is busy. It is tried again by itself.</translation>
    </message>
    <message>
        <source>The receiver's database is damaged. Restore it from a backup.</source>
        <translation>The receiver's database is damaged. Restore it from a backup.</translation>
    </message>
    <message>
        <source>The receiver's database is there, but not the key that opens it. Put {file} back from your backup, or name the key with --key-file or {variable}.</source>
        <translation>The receiver's database is there, but not the key that opens it. Put {file} back from your backup, or name the key with --key-file or {variable}.</translation>
    </message>
    <message>
        <source>The receiver's database refused. Check the user, the password and the name in its address, and what that user may do there.</source>
        <translation>The receiver's database refused. Check the user, the password and the name in its address, and what that user may do there.</translation>
    </message>
    <message>
        <source>The receiver's secret is shorter than {shortest} bytes, so it could be guessed. Make one with: recruiterdesk receive secret.</source>
        <translation>The receiver's secret is shorter than {shortest} bytes, so it could be guessed. Make one with: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>The receiver's, not ICTerGezocht.nl's: made there for this computer with recruiterdesk receive laptop add.</source>
        <translation>The receiver's, not ICTerGezocht.nl's: made there for this computer with recruiterdesk receive laptop add.</translation>
    </message>
    <message>
        <source>The record is gone at the provider.</source>
        <translation>The record is gone at the provider.</translation>
    </message>
    <message>
        <source>The record is no longer at the provider, so it cannot be seen whether this arrived.</source>
        <translation>The record is no longer at the provider, so it cannot be seen whether this arrived.</translation>
    </message>
    <message>
        <source>The record is still at the provider.</source>
        <translation>The record is still at the provider.</translation>
    </message>
    <message>
        <source>The redirect address has to be on this computer and name a port, like http://localhost:47813/.</source>
        <translation>The redirect address has to be on this computer and name a port, like http://localhost:47813/.</translation>
    </message>
    <message>
        <source>The requests per minute are a whole number, from 1 to {most}.</source>
        <translation>The requests per minute are a whole number, from 1 to {most}.</translation>
    </message>
    <message>
        <source>The setting "auth_form" takes what stands around the key, such as "{example}", not "{value}".</source>
        <translation>The setting "auth_form" takes what stands around the key, such as "{example}", not "{value}".</translation>
    </message>
    <message>
        <source>The setting "auth_header" takes the name of a header, such as X-API-Key, not "{value}".</source>
        <translation>The setting "auth_header" takes the name of a header, such as X-API-Key, not "{value}".</translation>
    </message>
    <message>
        <source>The setting "ca_bundle" names no file of certificates that can be read. Correct it or take it out.</source>
        <translation>The setting "ca_bundle" names no file of certificates that can be read. Correct it or take it out.</translation>
    </message>
    <message>
        <source>The setting "description" takes plain or html, not "{value}".</source>
        <translation>The setting "description" takes plain or html, not "{value}".</translation>
    </message>
    <message>
        <source>The setting "receiver_inbox" takes an inbox's name, letters and digits such as main. Look at the receiver with: recruiterdesk receive inbox list.</source>
        <translation>The setting "receiver_inbox" takes an inbox's name, letters and digits such as main. Look at the receiver with: recruiterdesk receive inbox list.</translation>
    </message>
    <message>
        <source>The setting "{key}" takes a path such as "{example}", not "{value}".</source>
        <translation>The setting "{key}" takes a path such as "{example}", not "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes a whole number above 0, not "{value}".</source>
        <translation>The setting "{key}" takes a whole number above 0, not "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes one of {words}, not "{value}".</source>
        <translation>The setting "{key}" takes one of {words}, not "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes the name of a form's part, not "{value}".</source>
        <translation>The setting "{key}" takes the name of a form's part, not "{value}".</translation>
    </message>
    <message>
        <source>The stage "{stage}" no longer exists in this vacancy, so the applicant was not moved. Choose a stage.</source>
        <translation>The stage "{stage}" no longer exists in this vacancy, so the applicant was not moved. Choose a stage.</translation>
    </message>
    <message>
        <source>The stages of "{vacancy}" are not known yet. Sync first.</source>
        <translation>The stages of "{vacancy}" are not known yet. Sync first.</translation>
    </message>
    <message>
        <source>The store of files on this computer was damaged and was made anew. Files not sent yet that were saved: {files}. CVs are fetched again as you open them. The damaged store is kept in {folder} until {until}.</source>
        <translation>The store of files on this computer was damaged and was made anew. Files not sent yet that were saved: {files}. CVs are fetched again as you open them. The damaged store is kept in {folder} until {until}.</translation>
    </message>
    <message>
        <source>The system empties {folder} by itself. Choose a folder that stays.</source>
        <translation>The system empties {folder} by itself. Choose a folder that stays.</translation>
    </message>
    <message>
        <source>The tags that are there now go away, also those that colleagues added.</source>
        <translation>The tags that are there now go away, also those that colleagues added.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent. Remove it and try again.</source>
        <translation>The text holds a character that cannot be sent. Remove it and try again.</translation>
    </message>
    <message>
        <source>The time is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>The time is deleted at SmartRecruiters. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The token of {account} is not for the inbox {inbox} of the receiver at {host}. Correct the inbox's name, or make a token for it there with: recruiterdesk receive laptop add NAME --inbox {inbox}.</source>
        <translation>The token of {account} is not for the inbox {inbox} of the receiver at {host}. Correct the inbox's name, or make a token for it there with: recruiterdesk receive laptop add NAME --inbox {inbox}.</translation>
    </message>
    <message>
        <source>The user is there, and cannot sign in before being activated.</source>
        <translation>The user is there, and cannot sign in before being activated.</translation>
    </message>
    <message>
        <source>The user whose key this is has no access to this in SmartRecruiters. Ask there for access, then try again.</source>
        <translation>The user whose key this is has no access to this in SmartRecruiters. Ask there for access, then try again.</translation>
    </message>
    <message>
        <source>The user whose key this is may not make templates of vacancies. Make a vacancy, or ask for that right there.</source>
        <translation>The user whose key this is may not make templates of vacancies. Make a vacancy, or ask for that right there.</translation>
    </message>
    <message>
        <source>The vacancy goes offline everywhere, with all of its job ads.</source>
        <translation>The vacancy goes offline everywhere, with all of its job ads.</translation>
    </message>
    <message>
        <source>The vacancy that you chose is no longer in Homerun, so the applicant was not moved. Choose another one.</source>
        <translation>The vacancy that you chose is no longer in Homerun, so the applicant was not moved. Choose another one.</translation>
    </message>
    <message>
        <source>The vacancy's own advertisement has to be published first.</source>
        <translation>The vacancy's own advertisement has to be published first.</translation>
    </message>
    <message>
        <source>The value is deleted at SmartRecruiters, for every applicant who has it. This cannot be taken back.</source>
        <translation>The value is deleted at SmartRecruiters, for every applicant who has it. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The whole board, your own jobs, applications</source>
        <translation>The whole board, your own jobs, applications</translation>
    </message>
    <message>
        <source>The whole company</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>The {what} file {file} cannot be read: {reason}. Check its name, and that the receiver's user may read it.</source>
        <translation>The {what} file {file} cannot be read: {reason}. Check its name, and that the receiver's user may read it.</translation>
    </message>
    <message>
        <source>The {what} file {file} is no text. It holds what recruiterdesk receive secret prints.</source>
        <translation>The {what} file {file} is no text. It holds what recruiterdesk receive secret prints.</translation>
    </message>
    <message>
        <source>There are more clicks than were added up here. A day may stand on the next page again: then both count.</source>
        <translation>There are more clicks than were added up here. A day may stand on the next page again: then both count.</translation>
    </message>
    <message>
        <source>There are no files behind the lines of "{table}". Choose a table that has them.</source>
        <translation>There are no files behind the lines of "{table}". Choose a table that has them.</translation>
    </message>
    <message>
        <source>There are other files in {folder}. Make an empty folder in it, and choose that one.</source>
        <translation>There are other files in {folder}. Make an empty folder in it, and choose that one.</translation>
    </message>
    <message>
        <source>There is a department of this name already.</source>
        <translation>There is a department of this name already.</translation>
    </message>
    <message>
        <source>There is already an account named {name}. Choose another name.</source>
        <translation>There is already an account named {name}. Choose another name.</translation>
    </message>
    <message>
        <source>There is an account {name} already. Choose another name.</source>
        <translation>There is an account {name} already. Choose another name.</translation>
    </message>
    <message>
        <source>There is an inbox “{name}” already. Choose another name.</source>
        <translation>There is an inbox “{name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>There is no API of ICTerGezocht.nl at this address. Check the address of the account.</source>
        <translation>There is no API of ICTerGezocht.nl at this address. Check the address of the account.</translation>
    </message>
    <message>
        <source>There is no account named {name} on this desk. Check how it is written.</source>
        <translation>There is no account named {name} on this desk. Check how it is written.</translation>
    </message>
    <message>
        <source>There is no account or provider {name}. Check how it is written.</source>
        <translation>There is no account or provider {name}. Check how it is written.</translation>
    </message>
    <message>
        <source>There is no account {name}. Check how it is written.</source>
        <translation>There is no account {name}. Check how it is written.</translation>
    </message>
    <message>
        <source>There is no account {name}. {known}</source>
        <translation>There is no account {name}. {known}</translation>
    </message>
    <message>
        <source>There is no applicant or vacancy {ref} on this computer. Sync first, or look at the list again.</source>
        <translation>There is no applicant or vacancy {ref} on this computer. Sync first, or look at the list again.</translation>
    </message>
    <message>
        <source>There is no applicant {ref} on this computer. Sync {account}, or look at the list again.</source>
        <translation>There is no applicant {ref} on this computer. Sync {account}, or look at the list again.</translation>
    </message>
    <message>
        <source>There is no file behind this line. Choose another line.</source>
        <translation>There is no file behind this line. Choose another line.</translation>
    </message>
    <message>
        <source>There is no file to send. Choose the CV.</source>
        <translation>There is no file to send. Choose the CV.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>There is no folder {folder}. Choose one that is there.</translation>
    </message>
    <message>
        <source>There is no inbox “{name}”. Make it with: recruiterdesk receive inbox add NAME.</source>
        <translation>There is no inbox “{name}”. Make it with: recruiterdesk receive inbox add NAME.</translation>
    </message>
    <message>
        <source>There is no installer of this version for this computer. Look at the page that tells what is new.</source>
        <translation>There is no installer of this version for this computer. Look at the page that tells what is new.</translation>
    </message>
    <message>
        <source>There is no pending change with the id {id}. Look at the outbox again.</source>
        <translation>There is no pending change with the id {id}. Look at the outbox again.</translation>
    </message>
    <message>
        <source>There is no profile in {folder} now. If it is on another disk, connect that and try again.</source>
        <translation>There is no profile in {folder} now. If it is on another disk, connect that and try again.</translation>
    </message>
    <message>
        <source>There is no provider "{provider}". There are: {known}.</source>
        <translation>There is no provider "{provider}". There are: {known}.</translation>
    </message>
    <message>
        <source>There is no screen here for the window. Everything it does can be done on the command line: recruiterdesk --help. To see it at work without a screen: recruiterdesk demo --headless FOLDER.</source>
        <translation>There is no screen here for the window. Everything it does can be done on the command line: recruiterdesk --help. To see it at work without a screen: recruiterdesk demo --headless FOLDER.</translation>
    </message>
    <message>
        <source>There is no stage "{stage}" in this account. Choose one that is there.</source>
        <translation>There is no stage "{stage}" in this account. Choose one that is there.</translation>
    </message>
    <message>
        <source>There is no such page. Begin at the first one.</source>
        <translation>There is no such page. Begin at the first one.</translation>
    </message>
    <message>
        <source>There is no vacancy {ref} on this computer. Sync {account}, or look at the list again.</source>
        <translation>There is no vacancy {ref} on this computer. Sync {account}, or look at the list again.</translation>
    </message>
    <message>
        <source>These keys are too long for a keyring ({length} characters). Check what was pasted.</source>
        <translation>These keys are too long for a keyring ({length} characters). Check what was pasted.</translation>
    </message>
    <message>
        <source>These properties depend on each other in another way. Set that up in SmartRecruiters itself.</source>
        <translation>These properties depend on each other in another way. Set that up in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>These vacancies were linked with others meanwhile. Say of each whether it is the same opening.</source>
        <translation>These vacancies were linked with others meanwhile. Say of each whether it is the same opening.</translation>
    </message>
    <message>
        <source>This account is no longer on this desk. Choose another one.</source>
        <translation>This account is no longer on this desk. Choose another one.</translation>
    </message>
    <message>
        <source>This address cannot be read. Write it like https://api.example.com.</source>
        <translation>This address cannot be read. Write it like https://api.example.com.</translation>
    </message>
    <message>
        <source>This address cannot be used. Write it like https://api.example.com.</source>
        <translation>This address cannot be used. Write it like https://api.example.com.</translation>
    </message>
    <message>
        <source>This applicant came through none of the vacancy's present postings. If it was an earlier one, name it: it stands at the entry in the outbox.</source>
        <translation>This applicant came through none of the vacancy's present postings. If it was an earlier one, name it: it stands at the entry in the outbox.</translation>
    </message>
    <message>
        <source>This applicant has as many files as SmartRecruiters allows. Delete one there first.</source>
        <translation>This applicant has as many files as SmartRecruiters allows. Delete one there first.</translation>
    </message>
    <message>
        <source>This applicant has no document {number}. Look at the applicant again: the documents are numbered there.</source>
        <translation>This applicant has no document {number}. Look at the applicant again: the documents are numbered there.</translation>
    </message>
    <message>
        <source>This applicant is no longer in Homerun, so nobody was moved. Cancel this item.</source>
        <translation>This applicant is no longer in Homerun, so nobody was moved. Cancel this item.</translation>
    </message>
    <message>
        <source>This applicant is not (or no longer) on this computer. Look at the list again.</source>
        <translation>This applicant is not (or no longer) on this computer. Look at the list again.</translation>
    </message>
    <message>
        <source>This applicant is not in Homerun yet, so nothing can be added there. Send the applicant first.</source>
        <translation>This applicant is not in Homerun yet, so nothing can be added there. Send the applicant first.</translation>
    </message>
    <message>
        <source>This application is deleted at SmartRecruiters; the person stays. This cannot be taken back.</source>
        <translation>This application is deleted at SmartRecruiters; the person stays. This cannot be taken back.</translation>
    </message>
    <message>
        <source>This belongs to a part of SmartRecruiters that is not used from here. If you see this, tell us.</source>
        <translation>This belongs to a part of SmartRecruiters that is not used from here. If you see this, tell us.</translation>
    </message>
    <message>
        <source>This cannot be taken back. Say it again with --yes.</source>
        <translation>This cannot be taken back. Say it again with --yes.</translation>
    </message>
    <message>
        <source>This cannot be the id of anything at the provider. Copy the reference again from the list.</source>
        <translation>This cannot be the id of anything at the provider. Copy the reference again from the list.</translation>
    </message>
    <message>
        <source>This change is {state} and cannot become {wished}.</source>
        <translation>This change is {state} and cannot become {wished}.</translation>
    </message>
    <message>
        <source>This comment holds characters that SmartRecruiters does not take. Take them out.</source>
        <translation>This comment holds characters that SmartRecruiters does not take. Take them out.</translation>
    </message>
    <message>
        <source>This computer has no keyring that runs, so keys cannot be kept safely. Install and start one (on Debian: gnome-keyring), sign in to the desktop again, then start the program again.</source>
        <translation>This computer has no keyring that runs, so keys cannot be kept safely. Install and start one (on Debian: gnome-keyring), sign in to the desktop again, then start the program again.</translation>
    </message>
    <message>
        <source>This copy was not built with an address for updates. Look for a newer version where you got recruiterdesk.</source>
        <translation>This copy was not built with an address for updates. Look for a newer version where you got recruiterdesk.</translation>
    </message>
    <message>
        <source>This credential has no right to "{scope}". Ask an administrator of SmartRecruiters for one that has, and give it here.</source>
        <translation>This credential has no right to "{scope}". Ask an administrator of SmartRecruiters for one that has, and give it here.</translation>
    </message>
    <message>
        <source>This deletes everything of {name} from this computer. Add --yes.</source>
        <translation>This deletes everything of {name} from this computer. Add --yes.</translation>
    </message>
    <message>
        <source>This deletes {ref} at the provider, for everybody. Add --yes.</source>
        <translation>This deletes {ref} at the provider, for everybody. Add --yes.</translation>
    </message>
    <message>
        <source>This document does not have that many pages.</source>
        <translation>This document does not have that many pages.</translation>
    </message>
    <message>
        <source>This document is no longer in the list of the applicant. Open the applicant again and choose another one.</source>
        <translation>This document is no longer in the list of the applicant. Open the applicant again and choose another one.</translation>
    </message>
    <message>
        <source>This file could not be read safely, so reading was stopped. Save it and open it with another program.</source>
        <translation>This file could not be read safely, so reading was stopped. Save it and open it with another program.</translation>
    </message>
    <message>
        <source>This file is called .{extension} but is a {kind} file. It is shown as what it is; be careful with it.</source>
        <translation>This file is called .{extension} but is a {kind} file. It is shown as what it is; be careful with it.</translation>
    </message>
    <message>
        <source>This file is called .{extension} but is something else. Do not open it unless you trust who sent it.</source>
        <translation>This file is called .{extension} but is something else. Do not open it unless you trust who sent it.</translation>
    </message>
    <message>
        <source>This file is damaged, so it cannot be shown. Ask the applicant for it again, or save it and try another program.</source>
        <translation>This file is damaged, so it cannot be shown. Ask the applicant for it again, or save it and try another program.</translation>
    </message>
    <message>
        <source>This file is protected with a password, so it cannot be shown. Ask the applicant for one without a password.</source>
        <translation>This file is protected with a password, so it cannot be shown. Ask the applicant for one without a password.</translation>
    </message>
    <message>
        <source>This file took too long to read, so reading was stopped. Save it and open it with another program.</source>
        <translation>This file took too long to read, so reading was stopped. Save it and open it with another program.</translation>
    </message>
    <message>
        <source>This file unpacks to more than a CV ever needs, so it is not opened here. Be careful with it.</source>
        <translation>This file unpacks to more than a CV ever needs, so it is not opened here. Be careful with it.</translation>
    </message>
    <message>
        <source>This goes online at ICTerGezocht.nl as soon as it is sent, and may cost what your contract says. Applications go to the e-mail address of the contact.</source>
        <translation>This goes online at ICTerGezocht.nl as soon as it is sent, and may cost what your contract says. Applications go to the e-mail address of the contact.</translation>
    </message>
    <message>
        <source>This is a file of an old Word (before 2007), which cannot be read here. Save it and open it with Word, or ask for a PDF.</source>
        <translation>This is a file of an old Word (before 2007), which cannot be read here. Save it and open it with Word, or ask for a PDF.</translation>
    </message>
    <message>
        <source>This is done to one line of a table. Choose the line first.</source>
        <translation>This is done to one line of a table. Choose the line first.</translation>
    </message>
    <message>
        <source>This is no company id of JobSphere. Copy it again from your dashboard, whole and without blanks.</source>
        <translation>This is no company id of JobSphere. Copy it again from your dashboard, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is no credential of SmartRecruiters. Copy it again from the Credential Manager, whole and without blanks.</source>
        <translation>This is no credential of SmartRecruiters. Copy it again from the Credential Manager, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 2026-12-31.</source>
        <translation>This is no day. Write it like 2026-12-31.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Correct it.</source>
        <translation>This is no e-mail address. Correct it.</translation>
    </message>
    <message>
        <source>This is none of ICTerGezocht.nl's choices. Choose one from the list.</source>
        <translation>This is none of ICTerGezocht.nl's choices. Choose one from the list.</translation>
    </message>
    <message>
        <source>This is not a key of Homerun. Copy it again from Integrations, whole and without blanks.</source>
        <translation>This is not a key of Homerun. Copy it again from Integrations, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is not a key of ICTerGezocht.nl. Copy it again from Settings, API, whole and without blanks.</source>
        <translation>This is not a key of ICTerGezocht.nl. Copy it again from Settings, API, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is not a key of JobSphere. Copy it again from your dashboard, whole and without blanks.</source>
        <translation>This is not a key of JobSphere. Copy it again from your dashboard, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is not a key of RecruitSome. Copy it again from Settings, API Keys, whole and without blanks.</source>
        <translation>This is not a key of RecruitSome. Copy it again from Settings, API Keys, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is not a partner key of ICTerGezocht.nl. Copy it again, whole and without blanks, or leave it empty.</source>
        <translation>This is not a partner key of ICTerGezocht.nl. Copy it again, whole and without blanks, or leave it empty.</translation>
    </message>
    <message>
        <source>This is not a token of a receiver. Copy it again as it was shown there, whole and without blanks.</source>
        <translation>This is not a token of a receiver. Copy it again as it was shown there, whole and without blanks.</translation>
    </message>
    <message>
        <source>This is not in SmartRecruiters yet, so nothing can be done to it there. Send what creates it first.</source>
        <translation>This is not in SmartRecruiters yet, so nothing can be done to it there. Send what creates it first.</translation>
    </message>
    <message>
        <source>This is not possible in SmartRecruiters at the moment. Look there how it stands, then choose again.</source>
        <translation>This is not possible in SmartRecruiters at the moment. Look there how it stands, then choose again.</translation>
    </message>
    <message>
        <source>This is what was published last; changes show only after publishing again.</source>
        <translation>This is what was published last; changes show only after publishing again.</translation>
    </message>
    <message>
        <source>This job ad is no longer in SmartRecruiters. Read the table again and choose another one.</source>
        <translation>This job ad is no longer in SmartRecruiters. Read the table again and choose another one.</translation>
    </message>
    <message>
        <source>This job is another company's. Look at it on the job board.</source>
        <translation>This job is another company's. Look at it on the job board.</translation>
    </message>
    <message>
        <source>This job is no longer at JobSphere, so the application was not taken. Choose another job.</source>
        <translation>This job is no longer at JobSphere, so the application was not taken. Choose another job.</translation>
    </message>
    <message>
        <source>This key has no "{scope}". Make a new key in Homerun that has it, and paste it here.</source>
        <translation>This key has no "{scope}". Make a new key in Homerun that has it, and paste it here.</translation>
    </message>
    <message>
        <source>This key has no "{scope}". Make a new key in RecruitSome that has it, and paste it here.</source>
        <translation>This key has no "{scope}". Make a new key in RecruitSome that has it, and paste it here.</translation>
    </message>
    <message>
        <source>This key is connected already, as {name}. Use that account, or another key.</source>
        <translation>This key is connected already, as {name}. Use that account, or another key.</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it and open it with another program.</source>
        <translation>This kind of file cannot be shown here. Save it and open it with another program.</translation>
    </message>
    <message>
        <source>This needs a file with the CV. Choose one.</source>
        <translation>This needs a file with the CV. Choose one.</translation>
    </message>
    <message>
        <source>This needs a file with the letter. Choose one.</source>
        <translation>This needs a file with the letter. Choose one.</translation>
    </message>
    <message>
        <source>This note is too long for SmartRecruiters. Shorten it by {count} characters, or mention fewer people.</source>
        <translation>This note is too long for SmartRecruiters. Shorten it by {count} characters, or mention fewer people.</translation>
    </message>
    <message>
        <source>This person can then no longer see the applicants of this vacancy through the hiring team.</source>
        <translation>This person can then no longer see the applicants of this vacancy through the hiring team.</translation>
    </message>
    <message>
        <source>This person is in no vacancy at SmartRecruiters, so there is no application to change. Do it there.</source>
        <translation>This person is in no vacancy at SmartRecruiters, so there is no application to change. Do it there.</translation>
    </message>
    <message>
        <source>This profile is open now. Close its window first.</source>
        <translation>This profile is open now. Close its window first.</translation>
    </message>
    <message>
        <source>This profile was last used by a newer version of the program. Install that version, or a newer one, to open it.</source>
        <translation>This profile was last used by a newer version of the program. Install that version, or a newer one, to open it.</translation>
    </message>
    <message>
        <source>This profile was last used by an earlier version of the program. Open it once with this one; then the doctor can look.</source>
        <translation>This profile was last used by an earlier version of the program. Open it once with this one; then the doctor can look.</translation>
    </message>
    <message>
        <source>This property cannot be filled in by hand as it is set up in SmartRecruiters. Fill in another one, or change its setup there.</source>
        <translation>This property cannot be filled in by hand as it is set up in SmartRecruiters. Fill in another one, or change its setup there.</translation>
    </message>
    <message>
        <source>This property does not take this value by the rules it has in SmartRecruiters. Look at its kind, and fill in another value.</source>
        <translation>This property does not take this value by the rules it has in SmartRecruiters. Look at its kind, and fill in another value.</translation>
    </message>
    <message>
        <source>This property has as many values as SmartRecruiters allows. Archive or delete one first.</source>
        <translation>This property has as many values as SmartRecruiters allows. Archive or delete one first.</translation>
    </message>
    <message>
        <source>This property is filled in freely, so it has no values. Choose another property.</source>
        <translation>This property is filled in freely, so it has no values. Choose another property.</translation>
    </message>
    <message>
        <source>This property is no choice, so it has no values. Choose another one.</source>
        <translation>This property is no choice, so it has no values. Choose another one.</translation>
    </message>
    <message>
        <source>This reason does not go with this status. Leave it out, or choose the other status.</source>
        <translation>This reason does not go with this status. Leave it out, or choose the other status.</translation>
    </message>
    <message>
        <source>This removes the person here for good, and at the providers that can. Add --yes.</source>
        <translation>This removes the person here for good, and at the providers that can. Add --yes.</translation>
    </message>
    <message>
        <source>This report has no finished file yet. Make it anew, then look again.</source>
        <translation>This report has no finished file yet. Make it anew, then look again.</translation>
    </message>
    <message>
        <source>This report has too many files to count, so this shows nothing either way.</source>
        <translation>This report has too many files to count, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>This source cannot be used. Choose one from the list of sources.</source>
        <translation>This source cannot be used. Choose one from the list of sources.</translation>
    </message>
    <message>
        <source>This source has subtypes, and one of them has to be named. Choose it.</source>
        <translation>This source has subtypes, and one of them has to be named. Choose it.</translation>
    </message>
    <message>
        <source>This text holds characters that SmartRecruiters does not take. Take them out.</source>
        <translation>This text holds characters that SmartRecruiters does not take. Take them out.</translation>
    </message>
    <message>
        <source>This token is for another inbox of the receiver at {host} than {inbox}. Correct the inbox's name, or use a token that was made for it.</source>
        <translation>This token is for another inbox of the receiver at {host} than {inbox}. Correct the inbox's name, or use a token that was made for it.</translation>
    </message>
    <message>
        <source>This type of employment does not exist in the country of the vacancy. Choose another one.</source>
        <translation>This type of employment does not exist in the country of the vacancy. Choose another one.</translation>
    </message>
    <message>
        <source>This user can then no longer sign in to SmartRecruiters.</source>
        <translation>This user can then no longer sign in to SmartRecruiters.</translation>
    </message>
    <message>
        <source>This user has a role that access groups are not for. Give another role first.</source>
        <translation>This user has a role that access groups are not for. Give another role first.</translation>
    </message>
    <message>
        <source>This user is active already, or was switched off, so there is nothing to invite to. Look at the user first.</source>
        <translation>This user is active already, or was switched off, so there is nothing to invite to. Look at the user first.</translation>
    </message>
    <message>
        <source>This user is in the hiring team already. To give another role, remove the user first.</source>
        <translation>This user is in the hiring team already. To give another role, remove the user first.</translation>
    </message>
    <message>
        <source>This user is locked after too many wrong passwords. Unlock the user in SmartRecruiters first.</source>
        <translation>This user is locked after too many wrong passwords. Unlock the user in SmartRecruiters first.</translation>
    </message>
    <message>
        <source>This user is not there any more. Choose another one.</source>
        <translation>This user is not there any more. Choose another one.</translation>
    </message>
    <message>
        <source>This user is switched off. Activate the user first.</source>
        <translation>This user is switched off. Activate the user first.</translation>
    </message>
    <message>
        <source>This user signs in without a password, so there is none to reset. Nothing was sent.</source>
        <translation>This user signs in without a password, so there is none to reset. Nothing was sent.</translation>
    </message>
    <message>
        <source>This user then no longer sees what the access group may see.</source>
        <translation>This user then no longer sees what the access group may see.</translation>
    </message>
    <message>
        <source>This user's e-mail address cannot be written to. Correct the address first.</source>
        <translation>This user's e-mail address cannot be written to. Correct the address first.</translation>
    </message>
    <message>
        <source>This vacancy is in another account than the applicant. Choose one of the same account.</source>
        <translation>This vacancy is in another account than the applicant. Choose one of the same account.</translation>
    </message>
    <message>
        <source>This vacancy is no longer at ICTerGezocht.nl. Post it anew, or cancel this item.</source>
        <translation>This vacancy is no longer at ICTerGezocht.nl. Post it anew, or cancel this item.</translation>
    </message>
    <message>
        <source>This vacancy is not (or no longer) on this computer. Look at the list again.</source>
        <translation>This vacancy is not (or no longer) on this computer. Look at the list again.</translation>
    </message>
    <message>
        <source>This vacancy is not at ICTerGezocht.nl yet, so there is nothing to change. Send it first.</source>
        <translation>This vacancy is not at ICTerGezocht.nl yet, so there is nothing to change. Send it first.</translation>
    </message>
    <message>
        <source>This vacancy is not on the career site now. Name the posting that the application went through: it stands at the entry in the outbox.</source>
        <translation>This vacancy is not on the career site now. Name the posting that the application went through: it stands at the entry in the outbox.</translation>
    </message>
    <message>
        <source>This vacancy is not on the career site, so nobody can apply through it. Publish it first.</source>
        <translation>This vacancy is not on the career site, so nobody can apply through it. Publish it first.</translation>
    </message>
    <message>
        <source>This vacancy is not published in RecruitSome any more, so nobody can be added to it. Choose another one.</source>
        <translation>This vacancy is not published in RecruitSome any more, so nobody can be added to it. Choose another one.</translation>
    </message>
    <message>
        <source>This vacancy may not be published by this user, or its approval is still open.</source>
        <translation>This vacancy may not be published by this user, or its approval is still open.</translation>
    </message>
    <message>
        <source>This value comes from SmartRecruiters itself and cannot be changed.</source>
        <translation>This value comes from SmartRecruiters itself and cannot be changed.</translation>
    </message>
    <message>
        <source>This was not read yet. Open it once while there is a network.</source>
        <translation>This was not read yet. Open it once while there is a network.</translation>
    </message>
    <message>
        <source>This was opened to be looked at, not to be changed.</source>
        <translation>This was opened to be looked at, not to be changed.</translation>
    </message>
    <message>
        <source>This write is {state}, so it cannot be taken back. Look at the outbox again.</source>
        <translation>This write is {state}, so it cannot be taken back. Look at the outbox again.</translation>
    </message>
    <message>
        <source>This write is {state}, so there is nothing to retry. Look at the outbox again.</source>
        <translation>This write is {state}, so there is nothing to retry. Look at the outbox again.</translation>
    </message>
    <message>
        <source>This write is {state}, so there is nothing to settle. Look at the outbox again.</source>
        <translation>This write is {state}, so there is nothing to settle. Look at the outbox again.</translation>
    </message>
    <message>
        <source>Three letters, such as EUR.</source>
        <translation>Three letters, such as EUR.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Times of interviews</source>
        <translation>Times of interviews</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Twitter</source>
        <translation>Twitter</translation>
    </message>
    <message>
        <source>Two letters, such as NL.</source>
        <translation>Two letters, such as NL.</translation>
    </message>
    <message>
        <source>Two letters, such as nl.</source>
        <translation>Two letters, such as nl.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type of employment</source>
        <translation>Type of employment</translation>
    </message>
    <message>
        <source>Types of employment</source>
        <translation>Types of employment</translation>
    </message>
    <message>
        <source>Unique among your vacancies; applications come with it. Left empty, one is made.</source>
        <translation>Unique among your vacancies; applications come with it. Left empty, one is made.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>User functions</source>
        <translation>User functions</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
    <message>
        <source>Vacancies by place, department and kind</source>
        <translation>Vacancies by place, department and kind</translation>
    </message>
    <message>
        <source>Vacancies, applicants, CVs, notes, interviews, reports</source>
        <translation>Vacancies, applicants, CVs, notes, interviews, reports</translation>
    </message>
    <message>
        <source>Vacancies, applicants, CVs, notes, moves</source>
        <translation>Vacancies, applicants, CVs, notes, moves</translation>
    </message>
    <message>
        <source>Vacancy properties</source>
        <translation>Vacancy properties</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Values of a property of applicants</source>
        <translation>Values of a property of applicants</translation>
    </message>
    <message>
        <source>Values of a property of vacancies</source>
        <translation>Values of a property of vacancies</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Visible to</translation>
    </message>
    <message>
        <source>We found this person</source>
        <translation>We found this person</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What SmartRecruiters reads in a CV is not known here, so this shows nothing either way.</source>
        <translation>What SmartRecruiters reads in a CV is not known here, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>What answers at the receiver's address is no inbox. Check the address and the inbox's name in the account's settings.</source>
        <translation>What answers at the receiver's address is no inbox. Check the address and the inbox's name in the account's settings.</translation>
    </message>
    <message>
        <source>What answers at {host} is not a receiver of recruiterdesk. Check the address: it is the one that receive laptop add told.</source>
        <translation>What answers at {host} is not a receiver of recruiterdesk. Check the address: it is the one that receive laptop add told.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Where it is published</source>
        <translation>Where it is published</translation>
    </message>
    <message>
        <source>Where the candidate comes from, for the employer to see.</source>
        <translation>Where the candidate comes from, for the employer to see.</translation>
    </message>
    <message>
        <source>Whether "{scope}" is ticked for this key shows at the first use.</source>
        <translation>Whether "{scope}" is ticked for this key shows at the first use.</translation>
    </message>
    <message>
        <source>Whether this credential has the right to "{scope}" shows at the first use.</source>
        <translation>Whether this credential has the right to "{scope}" shows at the first use.</translation>
    </message>
    <message>
        <source>Whether this key has "{scope}" shows at the first use.</source>
        <translation>Whether this key has "{scope}" shows at the first use.</translation>
    </message>
    <message>
        <source>Whether this key may write shows when the first application is submitted.</source>
        <translation>Whether this key may write shows when the first application is submitted.</translation>
    </message>
    <message>
        <source>Whether this key may write, and whether your company is verified as an employer, shows when the first job is created.</source>
        <translation>Whether this key may write, and whether your company is verified as an employer, shows when the first job is created.</translation>
    </message>
    <message>
        <source>Who had it before</source>
        <translation>Who had it before</translation>
    </message>
    <message>
        <source>Who is in no vacancy does not show here, only in SmartRecruiters itself.</source>
        <translation>Who is in no vacancy does not show here, only in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>Who rated</source>
        <translation>Who rated</translation>
    </message>
    <message>
        <source>Whose key this is</source>
        <translation>Whose key this is</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>Why rejected</source>
        <translation>Why rejected</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>Why withdrawn</translation>
    </message>
    <message>
        <source>Wished hiring date</source>
        <translation>Wished hiring date</translation>
    </message>
    <message>
        <source>Wished start</source>
        <translation>Wished start</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>With a picture</translation>
    </message>
    <message>
        <source>With pay</source>
        <translation>With pay</translation>
    </message>
    <message>
        <source>With the company</source>
        <translation>With the company</translation>
    </message>
    <message>
        <source>With the country's code, such as +31 6 12345678.</source>
        <translation>With the country's code, such as +31 6 12345678.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Works here already</source>
        <translation>Works here already</translation>
    </message>
    <message>
        <source>Write a note and choose who sees it</source>
        <translation>Write a note and choose who sees it</translation>
    </message>
    <message>
        <source>Write each extra field as "name: value", such as "frameworks: Laravel, Vue.js".</source>
        <translation>Write each extra field as "name: value", such as "frameworks: Laravel, Vue.js".</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Write notes</translation>
    </message>
    <message>
        <source>Write the address without a name, a password, a question mark or a hash sign in it.</source>
        <translation>Write the address without a name, a password, a question mark or a hash sign in it.</translation>
    </message>
    <message>
        <source>Write the note on the vacancy</source>
        <translation>Write the note on the vacancy</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>You asked to send it again.</source>
        <translation>You asked to send it again.</translation>
    </message>
    <message>
        <source>You dropped it. Whether it arrived at the provider is not known.</source>
        <translation>You dropped it. Whether it arrived at the provider is not known.</translation>
    </message>
    <message>
        <source>You said that it arrived.</source>
        <translation>You said that it arrived.</translation>
    </message>
    <message>
        <source>You said that it did not arrive.</source>
        <translation>You said that it did not arrive.</translation>
    </message>
    <message>
        <source>You stopped it. What was done until then is kept.</source>
        <translation>You stopped it. What was done until then is kept.</translation>
    </message>
    <message>
        <source>You stopped the sync of {account}. What was read is kept.</source>
        <translation>You stopped the sync of {account}. What was read is kept.</translation>
    </message>
    <message>
        <source>You took it back.</source>
        <translation>You took it back.</translation>
    </message>
    <message>
        <source>Your company changes positions only by way of approvals. Ask for approval of the headcount instead.</source>
        <translation>Your company changes positions only by way of approvals. Ask for approval of the headcount instead.</translation>
    </message>
    <message>
        <source>Your company does not have this part of SmartRecruiters switched on. Ask who manages it there.</source>
        <translation>Your company does not have this part of SmartRecruiters switched on. Ask who manages it there.</translation>
    </message>
    <message>
        <source>Your company has 2000 kinds of interviews, which is the most there can be. Delete one first.</source>
        <translation>Your company has 2000 kinds of interviews, which is the most there can be. Delete one first.</translation>
    </message>
    <message>
        <source>Your company has as many properties of vacancies as SmartRecruiters allows. Delete one there first.</source>
        <translation>Your company has as many properties of vacancies as SmartRecruiters allows. Delete one there first.</translation>
    </message>
    <message>
        <source>Your company has no approvals set up in SmartRecruiters, so none can be asked for.</source>
        <translation>Your company has no approvals set up in SmartRecruiters, so none can be asked for.</translation>
    </message>
    <message>
        <source>Your company id is not filled in. The board can be searched, but your own jobs are neither listed nor created. Find the id in your JobSphere dashboard and give it with the key; nothing is lost when you do this later.</source>
        <translation>Your company id is not filled in. The board can be searched, but your own jobs are neither listed nor created. Find the id in your JobSphere dashboard and give it with the key; nothing is lost when you do this later.</translation>
    </message>
    <message>
        <source>Your company on the board</source>
        <translation>Your company on the board</translation>
    </message>
    <message>
        <source>Your contract with SmartRecruiters does not have this language. Choose another one.</source>
        <translation>Your contract with SmartRecruiters does not have this language. Choose another one.</translation>
    </message>
    <message>
        <source>Your key may not read notes, so this shows nothing either way.</source>
        <translation>Your key may not read notes, so this shows nothing either way.</translation>
    </message>
    <message>
        <source>Your verified company, as in comp_123. Without it the board can be searched, but your own jobs are not listed.</source>
        <translation>Your verified company, as in comp_123. Without it the board can be searched, but your own jobs are not listed.</translation>
    </message>
    <message>
        <source>a company type cannot be chosen. Vacancies go out without one.</source>
        <translation>a company type cannot be chosen. Vacancies go out without one.</translation>
    </message>
    <message>
        <source>changes of vacancies stay in the outbox. Reading is not affected.</source>
        <translation>changes of vacancies stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>if the company id is wrong, none of your jobs is listed.</source>
        <translation>if the company id is wrong, none of your jobs is listed.</translation>
    </message>
    <message>
        <source>interviews are not shown here.</source>
        <translation>interviews are not shown here.</translation>
    </message>
    <message>
        <source>moves and changes stay in the outbox. Reading is not affected.</source>
        <translation>moves and changes stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>moves and new applicants stay in the outbox. Reading is not affected.</source>
        <translation>moves and new applicants stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>new and changed vacancies stay in the outbox. Reading is not affected.</source>
        <translation>new and changed vacancies stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>new applicants and files stay in the outbox. Reading is not affected.</source>
        <translation>new applicants and files stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>new applicants stay in the outbox. Reading is not affected.</source>
        <translation>new applicants stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>new jobs and applications stay in the outbox. Reading is not affected.</source>
        <translation>new jobs and applications stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>new vacancies stay in the outbox. Reading is not affected.</source>
        <translation>new vacancies stay in the outbox. Reading is not affected.</translation>
    </message>
    <message>
        <source>no applicant, CV or answer comes to this computer, and nothing can be done with one.</source>
        <translation>no applicant, CV or answer comes to this computer, and nothing can be done with one.</translation>
    </message>
    <message>
        <source>no candidate comes to this computer either, since RecruitSome lists them by colleague, and no colleague can be chosen for a CV.</source>
        <translation>no candidate comes to this computer either, since RecruitSome lists them by colleague, and no colleague can be chosen for a CV.</translation>
    </message>
    <message>
        <source>no candidate comes to this computer.</source>
        <translation>no candidate comes to this computer.</translation>
    </message>
    <message>
        <source>notes for Homerun stay in the outbox. Notes on this computer are not affected.</source>
        <translation>notes for Homerun stay in the outbox. Notes on this computer are not affected.</translation>
    </message>
    <message>
        <source>notes for SmartRecruiters stay in the outbox. Notes on this computer are not affected.</source>
        <translation>notes for SmartRecruiters stay in the outbox. Notes on this computer are not affected.</translation>
    </message>
    <message>
        <source>notes stand without their authors' names, and colleagues cannot be chosen from a list.</source>
        <translation>notes stand without their authors' names, and colleagues cannot be chosen from a list.</translation>
    </message>
    <message>
        <source>offers are not shown here.</source>
        <translation>offers are not shown here.</translation>
    </message>
    <message>
        <source>ratings are not shown here.</source>
        <translation>ratings are not shown here.</translation>
    </message>
    <message>
        <source>reports cannot be made or fetched here.</source>
        <translation>reports cannot be made or fetched here.</translation>
    </message>
    <message>
        <source>stages are shown without their steps, and reasons, sources and departments cannot be chosen from a list.</source>
        <translation>stages are shown without their steps, and reasons, sources and departments cannot be chosen from a list.</translation>
    </message>
    <message>
        <source>the contact's function cannot be chosen. Vacancies go out without one.</source>
        <translation>the contact's function cannot be chosen. Vacancies go out without one.</translation>
    </message>
    <message>
        <source>the table of articles stays closed. Nothing else is affected.</source>
        <translation>the table of articles stays closed. Nothing else is affected.</translation>
    </message>
    <message>
        <source>the table of locations stays closed. Nothing else is affected.</source>
        <translation>the table of locations stays closed. Nothing else is affected.</translation>
    </message>
    <message>
        <source>vacancies are published in SmartRecruiters itself.</source>
        <translation>vacancies are published in SmartRecruiters itself.</translation>
    </message>
    <message>
        <source>vacancies cannot be taken offline from here. Reading is not affected.</source>
        <translation>vacancies cannot be taken offline from here. Reading is not affected.</translation>
    </message>
    <message>
        <source>you see no clicks by day. The totals of each vacancy are not affected.</source>
        <translation>you see no clicks by day. The totals of each vacancy are not affected.</translation>
    </message>
    <message>
        <source>you see no vacancies and no figures. After a cut connection we cannot tell whether a vacancy arrived, and will ask you.</source>
        <translation>you see no vacancies and no figures. After a cut connection we cannot tell whether a vacancy arrived, and will ask you.</translation>
    </message>
    <message>
        <source>you see no vacancies and nobody can be added to one.</source>
        <translation>you see no vacancies and nobody can be added to one.</translation>
    </message>
    <message>
        <source>you see no vacancies, so applicants stand without a title and their stages cannot be chosen.</source>
        <translation>you see no vacancies, so applicants stand without a title and their stages cannot be chosen.</translation>
    </message>
    <message>
        <source>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you.</source>
        <translation>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you.</translation>
    </message>
    <message>
        <source>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you. SmartRecruiters shows notes to administrators only.</source>
        <translation>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you. SmartRecruiters shows notes to administrators only.</translation>
    </message>
    <message>
        <source>you see the whole board, but your own jobs are not listed as vacancies and none can be created.</source>
        <translation>you see the whole board, but your own jobs are not listed as vacancies and none can be created.</translation>
    </message>
    <message>
        <source>{account} cannot move anybody to another vacancy. Only the stage is kept here.</source>
        <translation>{account} cannot move anybody to another vacancy. Only the stage is kept here.</translation>
    </message>
    <message>
        <source>{account} has no stage "{stage}" on this computer. It has: {stages}.</source>
        <translation>{account} has no stage "{stage}" on this computer. It has: {stages}.</translation>
    </message>
    <message>
        <source>{account} is paused. Resume it first.</source>
        <translation>{account} is paused. Resume it first.</translation>
    </message>
    <message>
        <source>{account} is paused. Resume it to read this anew.</source>
        <translation>{account} is paused. Resume it to read this anew.</translation>
    </message>
    <message>
        <source>{action} for {name}</source>
        <translation>{action} for {name}</translation>
    </message>
    <message>
        <source>{count} applicants are listed but cannot be opened at the provider. Nothing was removed here; the next sync looks again.</source>
        <translation>{count} applicants are listed but cannot be opened at the provider. Nothing was removed here; the next sync looks again.</translation>
    </message>
    <message>
        <source>{count} applications at the receiver cannot be read by this version. They stay there; update the program for them.</source>
        <translation>{count} applications at the receiver cannot be read by this version. They stay there; update the program for them.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>{count} jobs on the board</source>
        <translation>{count} jobs on the board</translation>
    </message>
    <message>
        <source>{count} of the changed fields differ in Homerun.</source>
        <translation>{count} of the changed fields differ in Homerun.</translation>
    </message>
    <message>
        <source>{count} records are missing from the provider's list at once. Nothing was removed here; if they stay away for a day, each is looked for one by one. Check that the key belongs to the same company.</source>
        <translation>{count} records are missing from the provider's list at once. Nothing was removed here; if they stay away for a day, each is looked for one by one. Check that the key belongs to the same company.</translation>
    </message>
    <message>
        <source>{count} records of the provider could not be read, so nobody was removed here. The rest is up to date.</source>
        <translation>{count} records of the provider could not be read, so nobody was removed here. The rest is up to date.</translation>
    </message>
    <message>
        <source>{count} with the first colleague</source>
        <translation>{count} with the first colleague</translation>
    </message>
    <message>
        <source>{file} cannot be read. It may have been moved, or is not yours to read.</source>
        <translation>{file} cannot be read. It may have been moved, or is not yours to read.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check its name, and that you may open it.</source>
        <translation>{file} cannot be read: {reason}. Check its name, and that you may open it.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Nothing was added. Choose another file.</source>
        <translation>{file} cannot be read: {reason}. Nothing was added. Choose another file.</translation>
    </message>
    <message>
        <source>{file} has no ending that says what to write. Use .csv, .xlsx or .json.</source>
        <translation>{file} has no ending that says what to write. Use .csv, .xlsx or .json.</translation>
    </message>
    <message>
        <source>{file} holds no JSON object. Put the fields of the vacancy into one, by their names.</source>
        <translation>{file} holds no JSON object. Put the fields of the vacancy into one, by their names.</translation>
    </message>
    <message>
        <source>{file} is already there. Choose another name.</source>
        <translation>{file} is already there. Choose another name.</translation>
    </message>
    <message>
        <source>{file} is empty. It was not added.</source>
        <translation>{file} is empty. It was not added.</translation>
    </message>
    <message>
        <source>{file} is larger than SmartRecruiters takes. Choose another file.</source>
        <translation>{file} is larger than SmartRecruiters takes. Choose another file.</translation>
    </message>
    <message>
        <source>{file} is no CV by its kind. A CV is a PDF, a text document or a picture. It was not added: add it as another kind, or save it as a PDF.</source>
        <translation>{file} is no CV by its kind. A CV is a PDF, a text document or a picture. It was not added: add it as another kind, or save it as a PDF.</translation>
    </message>
    <message>
        <source>{file} is no file that can be read. Nothing was added. Choose another file.</source>
        <translation>{file} is no file that can be read. Nothing was added. Choose another file.</translation>
    </message>
    <message>
        <source>{file} is no {kind} file, whatever its name says. It was not added. Open it and save it again as {kind}.</source>
        <translation>{file} is no {kind} file, whatever its name says. It was not added. Open it and save it again as {kind}.</translation>
    </message>
    <message>
        <source>{file} is not one of the kinds that {provider} takes here: {kinds}. It was not added.</source>
        <translation>{file} is not one of the kinds that {provider} takes here: {kinds}. It was not added.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, Homerun takes {limit} MB. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, Homerun takes {limit} MB. It was not added. Choose another file.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, SmartRecruiters takes {limit} MB. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, SmartRecruiters takes {limit} MB. It was not added. Choose another file.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, more than the {limit} MB that are sent to RecruitSome. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, more than the {limit} MB that are sent to RecruitSome. It was not added. Choose another file.</translation>
    </message>
    <message>
        <source>{file} is {size}, {provider} takes {limit}. It was not added.</source>
        <translation>{file} is {size}, {provider} takes {limit}. It was not added.</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}. Choose another folder or make room.</source>
        <translation>{file} was not written: {reason}. Choose another folder or make room.</translation>
    </message>
    <message>
        <source>{finding}. See: recruiterdesk {command}--help</source>
        <translation>{finding}. See: recruiterdesk {command}--help</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}. Choose another folder.</source>
        <translation>{folder} cannot be made: {reason}. Choose another folder.</translation>
    </message>
    <message>
        <source>{folder} is a file where a folder is needed. Choose another profile folder.</source>
        <translation>{folder} is a file where a folder is needed. Choose another profile folder.</translation>
    </message>
    <message>
        <source>{folder} is a file. Choose a folder.</source>
        <translation>{folder} is a file. Choose a folder.</translation>
    </message>
    <message>
        <source>{folder} is copied to other computers by a service. A database that is copied while it is written gets damaged. Choose a folder that stays on this computer.</source>
        <translation>{folder} is copied to other computers by a service. A database that is copied while it is written gets damaged. Choose a folder that stays on this computer.</translation>
    </message>
    <message>
        <source>{folder} is inside another profile. Choose a folder beside it.</source>
        <translation>{folder} is inside another profile. Choose a folder beside it.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder for the archive.</source>
        <translation>{folder} is not empty. Choose a new folder for the archive.</translation>
    </message>
    <message>
        <source>{folder} is on a drive in the network. The database gets damaged when the connection breaks. Choose a folder on this computer.</source>
        <translation>{folder} is on a drive in the network. The database gets damaged when the connection breaks. Choose a folder on this computer.</translation>
    </message>
    <message>
        <source>{head}</source>
        <translation>{head}</translation>
    </message>
    <message>
        <source>{host} answers with the error {number}. Try again later.</source>
        <translation>{host} answers with the error {number}. Try again later.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Try again when there is a network.</source>
        <translation>{host} cannot be reached. Try again when there is a network.</translation>
    </message>
    <message>
        <source>{host} does not answer in time. Try again later.</source>
        <translation>{host} does not answer in time. Try again later.</translation>
    </message>
    <message>
        <source>{host} is no address of this computer. Name one with --host, such as 127.0.0.1.</source>
        <translation>{host} is no address of this computer. Name one with --host, such as 127.0.0.1.</translation>
    </message>
    <message>
        <source>{host} sends far more than was asked for, so it was not read. Tell us.</source>
        <translation>{host} sends far more than was asked for, so it was not read. Tell us.</translation>
    </message>
    <message>
        <source>{host} sends us on to another address, which is not followed. This network may want you to sign in: open a web site, then try again.</source>
        <translation>{host} sends us on to another address, which is not followed. This network may want you to sign in: open a web site, then try again.</translation>
    </message>
    <message>
        <source>{host} would get the key unencrypted, so it is not asked. Use https.</source>
        <translation>{host} would get the key unencrypted, so it is not asked. Use https.</translation>
    </message>
    <message>
        <source>{keyring} answered with an error, so nothing was changed. Check that it works, then try again.</source>
        <translation>{keyring} answered with an error, so nothing was changed. Check that it works, then try again.</translation>
    </message>
    <message>
        <source>{keyring} asked for its password and got no answer. Try again and answer its question.</source>
        <translation>{keyring} asked for its password and got no answer. Try again and answer its question.</translation>
    </message>
    <message>
        <source>{keyring} could not be opened. Open it once with your desktop's password program, then try again.</source>
        <translation>{keyring} could not be opened. Open it once with your desktop's password program, then try again.</translation>
    </message>
    <message>
        <source>{keyring} did not keep what it was given. Check that it can be written, and try again.</source>
        <translation>{keyring} did not keep what it was given. Check that it can be written, and try again.</translation>
    </message>
    <message>
        <source>{keyring} does not run, so keys cannot be kept safely. Start it, then start the program again.</source>
        <translation>{keyring} does not run, so keys cannot be kept safely. Start it, then start the program again.</translation>
    </message>
    <message>
        <source>{keyring} has not answered for {seconds} seconds. If it is asking for its password, answer it; then try again.</source>
        <translation>{keyring} has not answered for {seconds} seconds. If it is asking for its password, answer it; then try again.</translation>
    </message>
    <message>
        <source>{keyring} is locked. Unlock it, then try again: your applicants stay hidden until then.</source>
        <translation>{keyring} is locked. Unlock it, then try again: your applicants stay hidden until then.</translation>
    </message>
    <message>
        <source>{keyring} refused to store a key, so nothing was changed. Check that it can be written, and try again.</source>
        <translation>{keyring} refused to store a key, so nothing was changed. Check that it can be written, and try again.</translation>
    </message>
    <message>
        <source>{keyring} went away while it was asked. Start it again, then try again.</source>
        <translation>{keyring} went away while it was asked. Start it again, then try again.</translation>
    </message>
    <message>
        <source>{name} belongs to another account than {account}. Choose something of {account}.</source>
        <translation>{name} belongs to another account than {account}. Choose something of {account}.</translation>
    </message>
    <message>
        <source>{name} came differently from how the makers of recruiterdesk signed it, so it was thrown away. Do not install it from elsewhere. Try again on another network; if this stays, tell us.</source>
        <translation>{name} came differently from how the makers of recruiterdesk signed it, so it was thrown away. Do not install it from elsewhere. Try again on another network; if this stays, tell us.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Check that it is still there and that you may open it.</source>
        <translation>{name} cannot be read. Check that it is still there and that you may open it.</translation>
    </message>
    <message>
        <source>{name} is in "{stage}" already. Choose another stage.</source>
        <translation>{name} is in "{stage}" already. Choose another stage.</translation>
    </message>
    <message>
        <source>{name} is in "{stage}" already. Nothing was queued.</source>
        <translation>{name} is in "{stage}" already. Nothing was queued.</translation>
    </message>
    <message>
        <source>{name} is in no vacancy, so there are no stages to move to. Name a vacancy too.</source>
        <translation>{name} is in no vacancy, so there are no stages to move to. Name a vacancy too.</translation>
    </message>
    <message>
        <source>{name} is not at {account} yet, so there is nothing to show. Send it first.</source>
        <translation>{name} is not at {account} yet, so there is nothing to show. Send it first.</translation>
    </message>
    <message>
        <source>{name} is not at {provider} yet. Cancel the write instead.</source>
        <translation>{name} is not at {provider} yet. Cancel the write instead.</translation>
    </message>
    <message>
        <source>{name} must not be written to or called: {account} says so of the same person.</source>
        <translation>{name} must not be written to or called: {account} says so of the same person.</translation>
    </message>
    <message>
        <source>{name} was not added at the provider, so nothing can follow. Retry that first.</source>
        <translation>{name} was not added at the provider, so nothing can follow. Retry that first.</translation>
    </message>
    <message>
        <source>{one} and {other} are not two applicants, and not two vacancies, that are on this computer. Name two that the lists show.</source>
        <translation>{one} and {other} are not two applicants, and not two vacancies, that are on this computer. Name two that the lists show.</translation>
    </message>
    <message>
        <source>{place} chooses the keyring {keyring}, which may keep keys unencrypted, so nothing was stored in it. Remove that choice to use the keyring of your system, and start again.</source>
        <translation>{place} chooses the keyring {keyring}, which may keep keys unencrypted, so nothing was stored in it. Remove that choice to use the keyring of your system, and start again.</translation>
    </message>
    <message>
        <source>{provider} answered about something else than what was sent, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>{provider} answered about something else than what was sent, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</translation>
    </message>
    <message>
        <source>{provider} answered in a way its document does not describe. Tell us.</source>
        <translation>{provider} answered in a way its document does not describe. Tell us.</translation>
    </message>
    <message>
        <source>{provider} answered in a way that leaves open if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>{provider} answered in a way that leaves open if this arrived. Nothing else goes out for it until that is clear.</translation>
    </message>
    <message>
        <source>{provider} answers nothing at the address of {account}. Check the account's address; if it is right, tell us.</source>
        <translation>{provider} answers nothing at the address of {account}. Check the account's address; if it is right, tell us.</translation>
    </message>
    <message>
        <source>{provider} asks us to wait 1 second. The other accounts go on.</source>
        <translation>{provider} asks us to wait 1 second. The other accounts go on.</translation>
    </message>
    <message>
        <source>{provider} asks us to wait {seconds} seconds. The other accounts go on.</source>
        <translation>{provider} asks us to wait {seconds} seconds. The other accounts go on.</translation>
    </message>
    <message>
        <source>{provider} cannot be connected through the browser. Give its keys instead.</source>
        <translation>{provider} cannot be connected through the browser. Give its keys instead.</translation>
    </message>
    <message>
        <source>{provider} cannot be reached. Everything here can be read; we try again by ourselves.</source>
        <translation>{provider} cannot be reached. Everything here can be read; we try again by ourselves.</translation>
    </message>
    <message>
        <source>{provider} cannot do this.</source>
        <translation>{provider} cannot do this.</translation>
    </message>
    <message>
        <source>{provider} deletes nobody for other programs.</source>
        <translation>{provider} deletes nobody for other programs.</translation>
    </message>
    <message>
        <source>{provider} did not answer in time. We try again by ourselves.</source>
        <translation>{provider} did not answer in time. We try again by ourselves.</translation>
    </message>
    <message>
        <source>{provider} does not accept this. Your text is kept. Change it and send it again.</source>
        <translation>{provider} does not accept this. Your text is kept. Change it and send it again.</translation>
    </message>
    <message>
        <source>{provider} does not accept this: "{message}". Your text is kept. Change it and send it again.</source>
        <translation>{provider} does not accept this: "{message}". Your text is kept. Change it and send it again.</translation>
    </message>
    <message>
        <source>{provider} does not accept what was asked for. Ask for something else; if you chose nothing, tell us.</source>
        <translation>{provider} does not accept what was asked for. Ask for something else; if you chose nothing, tell us.</translation>
    </message>
    <message>
        <source>{provider} does not accept what was asked for: "{message}". Ask for something else; if you chose nothing, tell us.</source>
        <translation>{provider} does not accept what was asked for: "{message}". Ask for something else; if you chose nothing, tell us.</translation>
    </message>
    <message>
        <source>{provider} does not give documents out. Look at them there.</source>
        <translation>{provider} does not give documents out. Look at them there.</translation>
    </message>
    <message>
        <source>{provider} does not give {account} what was asked for here. All else goes on; if you miss it, ask {provider} if it is switched on for your company.</source>
        <translation>{provider} does not give {account} what was asked for here. All else goes on; if you miss it, ask {provider} if it is switched on for your company.</translation>
    </message>
    <message>
        <source>{provider} does not have this, or not any more. Sync to see what is there now.</source>
        <translation>{provider} does not have this, or not any more. Sync to see what is there now.</translation>
    </message>
    <message>
        <source>{provider} does not let a single applicant be read.</source>
        <translation>{provider} does not let a single applicant be read.</translation>
    </message>
    <message>
        <source>{provider} does not let a single vacancy be read.</source>
        <translation>{provider} does not let a single vacancy be read.</translation>
    </message>
    <message>
        <source>{provider} does not let the key of {account} change this one. Ask there for access to it, then send this again; your text is kept.</source>
        <translation>{provider} does not let the key of {account} change this one. Ask there for access to it, then send this again; your text is kept.</translation>
    </message>
    <message>
        <source>{provider} does not let the key of {account} see this one. Ask there for access to it; what is here stays.</source>
        <translation>{provider} does not let the key of {account} see this one. Ask there for access to it; what is here stays.</translation>
    </message>
    <message>
        <source>{provider} does not take this key. Copy it once more, whole, and paste it here.</source>
        <translation>{provider} does not take this key. Copy it once more, whole, and paste it here.</translation>
    </message>
    <message>
        <source>{provider} does not take this kind of file. It was not added. Choose another one.</source>
        <translation>{provider} does not take this kind of file. It was not added. Choose another one.</translation>
    </message>
    <message>
        <source>{provider} gave no answer about the sign-in that can be read. We try again by ourselves.</source>
        <translation>{provider} gave no answer about the sign-in that can be read. We try again by ourselves.</translation>
    </message>
    <message>
        <source>{provider} gives no files for this. Look at it there.</source>
        <translation>{provider} gives no files for this. Look at it there.</translation>
    </message>
    <message>
        <source>{provider} has another state than the one shown here. Look at it again, then choose.</source>
        <translation>{provider} has another state than the one shown here. Look at it again, then choose.</translation>
    </message>
    <message>
        <source>{provider} has no action "{action}" for {what}. {known}</source>
        <translation>{provider} has no action "{action}" for {what}. {known}</translation>
    </message>
    <message>
        <source>{provider} has no table "{table}". {known}</source>
        <translation>{provider} has no table "{table}". {known}</translation>
    </message>
    <message>
        <source>{provider} has trouble of its own at the moment. We try again by ourselves; if it lasts for hours, tell {provider}.</source>
        <translation>{provider} has trouble of its own at the moment. We try again by ourselves; if it lasts for hours, tell {provider}.</translation>
    </message>
    <message>
        <source>{provider} is connected by signing in there with your browser. Add --browser.</source>
        <translation>{provider} is connected by signing in there with your browser. Add --browser.</translation>
    </message>
    <message>
        <source>{provider} is not connected through the browser. Give its keys instead.</source>
        <translation>{provider} is not connected through the browser. Give its keys instead.</translation>
    </message>
    <message>
        <source>{provider} is not connected through the browser. Leave --browser out.</source>
        <translation>{provider} is not connected through the browser. Leave --browser out.</translation>
    </message>
    <message>
        <source>{provider} lists 1 applicant whom this key may not read in full: the notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</source>
        <translation>{provider} lists 1 applicant whom this key may not read in full: the notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</translation>
    </message>
    <message>
        <source>{provider} lists {count} applicants whom this key may not read in full: their notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</source>
        <translation>{provider} lists {count} applicants whom this key may not read in full: their notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</translation>
    </message>
    <message>
        <source>{provider} moved this applicant, but says that the vacancy is another one now. Look at it in {provider} before you go on.</source>
        <translation>{provider} moved this applicant, but says that the vacancy is another one now. Look at it in {provider} before you go on.</translation>
    </message>
    <message>
        <source>{provider} needs {needed}. {findings}.</source>
        <translation>{provider} needs {needed}. {findings}.</translation>
    </message>
    <message>
        <source>{provider} refuses the key of {account}. Your changes wait here, none is lost. Paste a new key.</source>
        <translation>{provider} refuses the key of {account}. Your changes wait here, none is lost. Paste a new key.</translation>
    </message>
    <message>
        <source>{provider} says that {name} must not be written to or called.</source>
        <translation>{provider} says that {name} must not be written to or called.</translation>
    </message>
    <message>
        <source>{provider} says this file is too large. It was not added. Choose a smaller one.</source>
        <translation>{provider} says this file is too large. It was not added. Choose a smaller one.</translation>
    </message>
    <message>
        <source>{provider} sent an answer far larger than it should be, so it was not read. Tell us.</source>
        <translation>{provider} sent an answer far larger than it should be, so it was not read. Tell us.</translation>
    </message>
    <message>
        <source>{provider} sent an answer that cannot be read, so nothing of it was used. What is here stays; try again later.</source>
        <translation>{provider} sent an answer that cannot be read, so nothing of it was used. What is here stays; try again later.</translation>
    </message>
    <message>
        <source>{provider} sent an answer that cannot be unpacked, so it was not read. Tell us.</source>
        <translation>{provider} sent an answer that cannot be unpacked, so it was not read. Tell us.</translation>
    </message>
    <message>
        <source>{provider} shows no tables. Look at its own pages.</source>
        <translation>{provider} shows no tables. Look at its own pages.</translation>
    </message>
    <message>
        <source>{provider} takes no document of the kind {kind}. Choose another kind.</source>
        <translation>{provider} takes no document of the kind {kind}. Choose another kind.</translation>
    </message>
    <message>
        <source>{provider} takes no reason with a move. Add it as a note.</source>
        <translation>{provider} takes no reason with a move. Add it as a note.</translation>
    </message>
    <message>
        <source>{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. Change it at {provider} itself, or post it anew from here.</source>
        <translation>{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. Change it at {provider} itself, or post it anew from here.</translation>
    </message>
    <message>
        <source>{provider} would refuse this: {findings}. Nothing was queued.</source>
        <translation>{provider} would refuse this: {findings}. Nothing was queued.</translation>
    </message>
    <message>
        <source>{reason} Delete this person there by hand.</source>
        <translation>{reason} Delete this person there by hand.</translation>
    </message>
    <message>
        <source>{stars}</source>
        <translation>{stars}</translation>
    </message>
    <message>
        <source>{text} is no date like 2026-11-22.</source>
        <translation>{text} is no date like 2026-11-22.</translation>
    </message>
    <message>
        <source>{text} is no number. Write it like 42 or 3.5.</source>
        <translation>{text} is no number. Write it like 42 or 3.5.</translation>
    </message>
    <message>
        <source>{vacancy} belongs to another account. Choose a vacancy of {account}.</source>
        <translation>{vacancy} belongs to another account. Choose a vacancy of {account}.</translation>
    </message>
    <message>
        <source>{waiting} changes of {account} were not sent yet, so it stays. Send or cancel them, or drop them with the account.</source>
        <translation>{waiting} changes of {account} were not sent yet, so it stays. Send or cancel them, or drop them with the account.</translation>
    </message>
    <message>
        <source>{warning} If that is what you want, add --yes.</source>
        <translation>{warning} If that is what you want, add --yes.</translation>
    </message>
    <message>
        <source>{when} is no date like 2019, 2019-09 or 2019-09-01.</source>
        <translation>{when} is no date like 2019, 2019-09 or 2019-09-01.</translation>
    </message>
    <message>
        <source>{who} says that {name} must not be written to or called, so this was not sent. Retry to send it all the same, or cancel it.</source>
        <translation>{who} says that {name} must not be written to or called, so this was not sent. Retry to send it all the same, or cancel it.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>1 second</source>
        <translation>1 second</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>As designed</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>High, with two lines</source>
        <translation>High, with two lines</translation>
    </message>
    <message>
        <source>Hold changes back for</source>
        <translation>Hold changes back for</translation>
    </message>
    <message>
        <source>Kept in the encrypted store on this computer</source>
        <translation>Kept in the encrypted store on this computer</translation>
    </message>
    <message>
        <source>Keys with Ctrl work always.</source>
        <translation>Keys with Ctrl work always.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Look once a day for a newer version</source>
        <translation>Look once a day for a newer version</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Messages stay</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Only tells you. Nothing about you or this computer is sent.</source>
        <translation>Only tells you. Nothing about you or this computer is sent.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Send at once</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Single letters work as keys</source>
        <translation>Single letters work as keys</translation>
    </message>
    <message>
        <source>So long a change can be taken back with Ctrl Z.</source>
        <translation>So long a change can be taken back with Ctrl Z.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>The window is drawn anew.</source>
        <translation>The window is drawn anew.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>This system does not tell programs.</source>
        <translation>This system does not tell programs.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Your name under notes</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} seconds</translation>
    </message>
    <message>
        <source>{n} times as long</source>
        <translation>{n} times as long</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>All applicants</source>
        <translation>All applicants</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connect an account</translation>
    </message>
    <message>
        <source>Connect an account first.</source>
        <translation>Connect an account first.</translation>
    </message>
    <message>
        <source>Expires in 14 days</source>
        <translation>Expires in 14 days</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Places and accounts</source>
        <translation>Places and accounts</translation>
    </message>
    <message>
        <source>Repair an account</source>
        <translation>Repair an account</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>Unmatched</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Already in “{stage}”.</source>
        <translation>Already in “{stage}”.</translation>
    </message>
    <message>
        <source>None of this account's stages rejects. Put one at Rejected under “Stages and funnel” in the account's menu, or add one named “Rejected” in the account's settings.</source>
        <translation>None of this account's stages rejects. Put one at Rejected under “Stages and funnel” in the account's menu, or add one named “Rejected” in the account's settings.</translation>
    </message>
    <message>
        <source>The stages of this vacancy are not known yet. They come with the next sync.</source>
        <translation>The stages of this vacancy are not known yet. They come with the next sync.</translation>
    </message>
    <message>
        <source>This person is in no vacancy, so there are no stages. Choose a vacancy first.</source>
        <translation>This person is in no vacancy, so there are no stages. Choose a vacancy first.</translation>
    </message>
    <message>
        <source>This person left the procedure. Choose a stage to take them back.</source>
        <translation>This person left the procedure. Choose a stage to take them back.</translation>
    </message>
    <message>
        <source>This vacancy has no stage that rejects, and the provider disqualifies only in its own window. Open the person there, or put a stage at Rejected under “Stages and funnel” in the account's menu.</source>
        <translation>This vacancy has no stage that rejects, and the provider disqualifies only in its own window. Open the person there, or put a stage at Rejected under “Stages and funnel” in the account's menu.</translation>
    </message>
    <message>
        <source>“{stage}” is the last stage.</source>
        <translation>“{stage}” is the last stage.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Outbox empty</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {n} of {m}: {name}</source>
        <translation>Step {n} of {m}: {name}</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Choose a line first.</translation>
    </message>
    <message>
        <source>Choose one line: this is done one by one.</source>
        <translation>Choose one line: this is done one by one.</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Download …</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>More …</translation>
    </message>
    <message>
        <source>Nothing can be done with this line: the provider gives it no number.</source>
        <translation>Nothing can be done with this line: the provider gives it no number.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Save as …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Some of these lines have no number at the provider, so nothing can be done with them. Leave them out.</source>
        <translation>Some of these lines have no number at the provider, so nothing can be done with them. Leave them out.</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Which table</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>1 line</source>
        <translation>1 line</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Find in this text</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Save …</translation>
    </message>
    <message>
        <source>This part does not have it.</source>
        <translation>This part does not have it.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lines</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Undo the last</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Close recruiterdesk</source>
        <translation>Close recruiterdesk</translation>
    </message>
    <message>
        <source>Nothing was changed. The data lies in {folder}.</source>
        <translation>Nothing was changed. The data lies in {folder}.</translation>
    </message>
    <message>
        <source>Opening your desk. If your system asks for the keyring's password, give it there.</source>
        <translation>Opening your desk. If your system asks for the keyring's password, give it there.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>The desk cannot be opened</source>
        <translation>The desk cannot be opened</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Unlock and try again</source>
        <translation>Unlock and try again</translation>
    </message>
    <message>
        <source>Your applicants cannot be opened</source>
        <translation>Your applicants cannot be opened</translation>
    </message>
    <message>
        <source>Your applicants stay encrypted for now</source>
        <translation>Your applicants stay encrypted for now</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>1 change is still in the outbox. Send it before you install.</source>
        <translation>1 change is still in the outbox. Send it before you install.</translation>
    </message>
    <message>
        <source>Asking for it …</source>
        <translation>Asking for it …</translation>
    </message>
    <message>
        <source>Asking for the newest version …</source>
        <translation>Asking for the newest version …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Folder for the installer</source>
        <translation>Folder for the installer</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>It is not known whether there is a newer version.</source>
        <translation>It is not known whether there is a newer version.</translation>
    </message>
    <message>
        <source>It is the file that the makers signed. Close recruiterdesk, then open it to install.</source>
        <translation>It is the file that the makers signed. Close recruiterdesk, then open it to install.</translation>
    </message>
    <message>
        <source>It is the file that the makers signed. Close recruiterdesk, then unpack it where you keep the program.</source>
        <translation>It is the file that the makers signed. Close recruiterdesk, then unpack it where you keep the program.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>No browser answers. The page is {address}</source>
        <translation>No browser answers. The page is {address}</translation>
    </message>
    <message>
        <source>Nothing about you or this computer is sent.</source>
        <translation>Nothing about you or this computer is sent.</translation>
    </message>
    <message>
        <source>Save the installer …</source>
        <translation>Save the installer …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>The installer is {size} and is checked against the makers' signature. What you have here is kept.</source>
        <translation>The installer is {size} and is checked against the makers' signature. What you have here is kept.</translation>
    </message>
    <message>
        <source>The installer was not saved.</source>
        <translation>The installer was not saved.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>This is the newest version.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>You have recruiterdesk {version}.</source>
        <translation>You have recruiterdesk {version}.</translation>
    </message>
    <message>
        <source>You have {version}.</source>
        <translation>You have {version}.</translation>
    </message>
    <message>
        <source>You have {version}. The new one was published on {day}.</source>
        <translation>You have {version}. The new one was published on {day}.</translation>
    </message>
    <message>
        <source>recruiterdesk {version} is there.</source>
        <translation>recruiterdesk {version} is there.</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>{done} of {whole}</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} is saved.</translation>
    </message>
    <message>
        <source>{n} changes are still in the outbox. Send them before you install.</source>
        <translation>{n} changes are still in the outbox. Send them before you install.</translation>
    </message>
</context>
<context>
    <name>Vacancies</name>
    <message>
        <source>1 application</source>
        <translation>1 application</translation>
    </message>
    <message>
        <source>1 arrived since you looked</source>
        <translation>1 arrived since you looked</translation>
    </message>
    <message>
        <source>1 click</source>
        <translation>1 click</translation>
    </message>
    <message>
        <source>About the vacancy</source>
        <translation>About the vacancy</translation>
    </message>
    <message>
        <source>Add 1 CV to {vacancy}</source>
        <translation>Add 1 CV to {vacancy}</translation>
    </message>
    <message>
        <source>Add CVs</source>
        <translation>Add CVs</translation>
    </message>
    <message>
        <source>Add applicant</source>
        <translation>Add applicant</translation>
    </message>
    <message>
        <source>Add applicant …</source>
        <translation>Add applicant …</translation>
    </message>
    <message>
        <source>Add {n} CVs to {vacancy}</source>
        <translation>Add {n} CVs to {vacancy}</translation>
    </message>
    <message>
        <source>Also at: {vacancy}, in {account}</source>
        <translation>Also at: {vacancy}, in {account}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Being put into the outbox …</translation>
    </message>
    <message>
        <source>CVs to add</source>
        <translation>CVs to add</translation>
    </message>
    <message>
        <source>Change on its way</source>
        <translation>Change on its way</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Choose one in the list.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy a link to this vacancy</source>
        <translation>Copy a link to this vacancy</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Disqualified</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Edit the vacancy …</source>
        <translation>Edit the vacancy …</translation>
    </message>
    <message>
        <source>Edit {vacancy}</source>
        <translation>Edit {vacancy}</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>First vacancy</source>
        <translation>First vacancy</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Go to all applicants</translation>
    </message>
    <message>
        <source>Go to the outbox</source>
        <translation>Go to the outbox</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Go to what is new</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Go to whose data must go soon</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Goes to {provider} through the outbox</translation>
    </message>
    <message>
        <source>In each stage now</source>
        <translation>In each stage now</translation>
    </message>
    <message>
        <source>Last vacancy</source>
        <translation>Last vacancy</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>New vacancy at {account}</source>
        <translation>New vacancy at {account}</translation>
    </message>
    <message>
        <source>New vacancy at {account} …</source>
        <translation>New vacancy at {account} …</translation>
    </message>
    <message>
        <source>New vacancy on its way</source>
        <translation>New vacancy on its way</translation>
    </message>
    <message>
        <source>New vacancy …</source>
        <translation>New vacancy …</translation>
    </message>
    <message>
        <source>Next vacancy</source>
        <translation>Next vacancy</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>No stage</translation>
    </message>
    <message>
        <source>No text is known.</source>
        <translation>No text is known.</translation>
    </message>
    <message>
        <source>No vacancy is selected</source>
        <translation>No vacancy is selected</translation>
    </message>
    <message>
        <source>Nobody applied yet.</source>
        <translation>Nobody applied yet.</translation>
    </message>
    <message>
        <source>Nobody is in a stage yet.</source>
        <translation>Nobody is in a stage yet.</translation>
    </message>
    <message>
        <source>Not the same opening</source>
        <translation>Not the same opening</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Nothing on this computer opens this address.</translation>
    </message>
    <message>
        <source>Only what you change goes out. What is empty here and not touched stays as it is at {provider}.</source>
        <translation>Only what you change goes out. What is empty here and not touched stays as it is at {provider}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open {vacancy} in {provider}</source>
        <translation>Open {vacancy} in {provider}</translation>
    </message>
    <message>
        <source>Over all of them</source>
        <translation>Over all of them</translation>
    </message>
    <message>
        <source>Over all of them: {counts}</source>
        <translation>Over all of them: {counts}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Post the vacancy</source>
        <translation>Post the vacancy</translation>
    </message>
    <message>
        <source>Previous vacancy</source>
        <translation>Previous vacancy</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Say they are one opening</source>
        <translation>Say they are one opening</translation>
    </message>
    <message>
        <source>Select a vacancy that is one opening with others.</source>
        <translation>Select a vacancy that is one opening with others.</translation>
    </message>
    <message>
        <source>Select exactly two vacancies.</source>
        <translation>Select exactly two vacancies.</translation>
    </message>
    <message>
        <source>Select one vacancy first.</source>
        <translation>Select one vacancy first.</translation>
    </message>
    <message>
        <source>Show 1 applicant</source>
        <translation>Show 1 applicant</translation>
    </message>
    <message>
        <source>Show applicants</source>
        <translation>Show applicants</translation>
    </message>
    <message>
        <source>Show {n} applicants</source>
        <translation>Show {n} applicants</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The provider gives no link to this vacancy.</source>
        <translation>The provider gives no link to this vacancy.</translation>
    </message>
    <message>
        <source>The same opening, elsewhere</source>
        <translation>The same opening, elsewhere</translation>
    </message>
    <message>
        <source>Wait until this row is read.</source>
        <translation>Wait until this row is read.</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>hired</translation>
    </message>
    <message>
        <source>in interviews</source>
        <translation>in interviews</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in review</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>read {time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>with an offer</source>
        <translation>with an offer</translation>
    </message>
    <message>
        <source>{amount} a click</source>
        <translation>{amount} a click</translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <translation>{amount} spent</translation>
    </message>
    <message>
        <source>{n} applications</source>
        <translation>{n} applications</translation>
    </message>
    <message>
        <source>{n} arrived since you looked</source>
        <translation>{n} arrived since you looked</translation>
    </message>
    <message>
        <source>{n} clicks</source>
        <translation>{n} clicks</translation>
    </message>
    <message>
        <source>{n} of {m} can be added. {reason}</source>
        <translation>{n} of {m} can be added. {reason}</translation>
    </message>
    <message>
        <source>{provider} says no fields of a vacancy.</source>
        <translation>{provider} says no fields of a vacancy.</translation>
    </message>
    <message>
        <source>{provider} says no fields of an applicant.</source>
        <translation>{provider} says no fields of an applicant.</translation>
    </message>
    <message>
        <source>{provider} takes a vacancy only as a whole: what is not changed here goes out again as it was sent from here.</source>
        <translation>{provider} takes a vacancy only as a whole: what is not changed here goes out again as it was sent from here.</translation>
    </message>
    <message>
        <source>{provider} takes no CV with a new applicant.</source>
        <translation>{provider} takes no CV with a new applicant.</translation>
    </message>
    <message>
        <source>“{vacancy}” is a draft: it takes no applicants yet.</source>
        <translation>“{vacancy}” is a draft: it takes no applicants yet.</translation>
    </message>
    <message>
        <source>“{vacancy}” is closed: it takes no applicants.</source>
        <translation>“{vacancy}” is closed: it takes no applicants.</translation>
    </message>
</context>
<context>
    <name>VacanciesPage</name>
    <message>
        <source>New vacancy</source>
        <translation>New vacancy</translation>
    </message>
    <message>
        <source>No vacancies</source>
        <translation>No vacancies</translation>
    </message>
    <message>
        <source>No vacancy matches “{text}”</source>
        <translation>No vacancy matches “{text}”</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacancies</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All applicants</source>
        <translation>All applicants</translation>
    </message>
    <message>
        <source>Expires in {n} days</source>
        <translation>Expires in {n} days</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New since {moment}</source>
        <translation>New since {moment}</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Search: {text}</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>Unmatched</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>on {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
</context>
<context>
    <name>_Value</name>
    <message>
        <source>Press Enter to copy it.</source>
        <translation>Press Enter to copy it.</translation>
    </message>
</context>
</TS>
